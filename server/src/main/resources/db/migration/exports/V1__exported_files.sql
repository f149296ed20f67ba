-- Why: a list that somebody takes away is written by a job in one process and fetched from another, so the file lies between them, in pieces.
create table exports.export (
    tenant_id  bigint      not null,
    id         bigint generated always as identity,
    person_id  bigint      not null,
    -- where the person was when they asked: nowhere else can it be fetched
    portal     text        not null,
    carrier_id bigint,
    job_id     bigint,
    list       text        not null,
    title      text        not null,
    format     text        not null check (format in ('csv', 'xlsx')),
    name       text        not null,
    created_at timestamptz not null,
    -- both null until the file is whole
    ready_at   timestamptz,
    expires_at timestamptz,
    -- data rows, without the heading
    rows       bigint      not null default 0,
    bytes      bigint      not null default 0,
    primary key (tenant_id, id)
);
create index export_of_person on exports.export (tenant_id, person_id, id desc);
create index export_expiry on exports.export (tenant_id, coalesce(expires_at, created_at));

create table exports.piece (
    tenant_id bigint  not null,
    export_id bigint  not null,
    position  integer not null,
    content   bytea   not null,
    primary key (tenant_id, export_id, position),
    foreign key (tenant_id, export_id) references exports.export (tenant_id, id) on delete cascade
);
