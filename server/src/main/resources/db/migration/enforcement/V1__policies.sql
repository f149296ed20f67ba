-- Why: what may start is said once, in ordered rules, and named by as many services as want it.
create table enforcement.policy (
    tenant_id  bigint      not null,
    id         bigint      generated always as identity,
    name       text        not null,
    note       text        not null default '',
    version    integer     not null default 1,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index policy_name on enforcement.policy (tenant_id, lower(name)) where deleted_at is null;

-- All conditions of a rule must hold; one that is null or empty is none.
create table enforcement.rule (
    tenant_id        bigint  not null,
    policy_id        bigint  not null,
    position         integer not null,
    callers          text[]  not null,
    called           text[]  not null,
    validity         text    not null check (validity in ('any', 'valid', 'missing-or-invalid')),
    attested         text    not null check (attested in ('any', 'yes', 'no')),
    same_number      boolean not null,
    -- ISO 3166-1 codes
    caller_countries text[]  not null,
    -- true: the caller's country is none of them
    caller_elsewhere boolean not null,
    called_countries text[]  not null,
    called_elsewhere boolean not null,
    -- fewer digits of the caller's number than the first, or more than the second
    fewer_digits     integer,
    more_digits      integer,
    time_class_id    bigint,
    -- true: while that is closed
    while_closed     boolean not null,
    most_calls       integer,
    within_minutes   integer,
    -- why such a call is refused; null: it passes
    blocks           text,
    primary key (tenant_id, policy_id, position),
    foreign key (tenant_id, policy_id) references enforcement.policy,
    check ((fewer_digits is null) = (more_digits is null)),
    check ((most_calls is null) = (within_minutes is null))
);
create index rule_time_class on enforcement.rule (tenant_id, time_class_id) where time_class_id is not null;
