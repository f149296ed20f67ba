-- Why: which network serves a number is not told by its digits once it was ported: plans say so, for calls of the services that name them.
create table portability.plan (
    tenant_id       bigint      not null,
    id              bigint      generated always as identity,
    name            text        not null,
    note            text        not null default '',
    -- whether what a call says itself (RFC 4694) goes before the numbers
    from_calls      text        not null default 'ignore' check (from_calls in ('ignore', 'honour')),
    -- how many there are in portability.number
    numbers         integer     not null default 0,
    -- another one whenever a number comes, goes or changes: what is kept in memory is read anew only then
    numbers_version integer     not null default 1,
    version         integer     not null default 1,
    created_at      timestamptz not null,
    deleted_at      timestamptz,
    primary key (tenant_id, id)
);
create unique index plan_name on portability.plan (tenant_id, lower(name)) where deleted_at is null;

-- numbers as integers: no E.164 number begins with 0, and a million of them are read at once
create table portability.number (
    tenant_id bigint not null,
    plan_id   bigint not null,
    number    bigint not null check (number between 1 and 999999999999999),
    routing   bigint not null check (routing between 1 and 999999999999999),
    network   text check (network <> ''),
    primary key (tenant_id, plan_id, number),
    foreign key (tenant_id, plan_id) references portability.plan
);

-- files on their way into a plan; a row goes with its job, or after a day
create table portability.import_file (
    tenant_id  bigint      not null,
    id         bigint      generated always as identity,
    plan_id    bigint      not null,
    text       text        not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references portability.plan
);
