-- Why: a customer's addresses may change under a host name; its calls are recognised by what the name stands for now.
create table carriers.interconnect_host (
    tenant_id       bigint not null,
    interconnect_id bigint not null references carriers.interconnect on delete cascade,
    -- lower case
    host            text   not null,
    primary key (interconnect_id, host)
);

-- what name servers said of a host name last: a start goes on with it while they do not answer
create table carriers.source_host (
    tenant_id     bigint      not null,
    host          text        not null,
    addresses     text[]      not null default '{}',
    answered_at   timestamptz,
    ttl_seconds   bigint      not null default 0,
    asked_at      timestamptz not null,
    -- why it had no address when it was asked for last; empty: it had one
    problem       text        not null default '',
    failing_since timestamptz,
    -- whether people know that it has had none for long
    told          boolean     not null default false,
    primary key (tenant_id, host)
);
