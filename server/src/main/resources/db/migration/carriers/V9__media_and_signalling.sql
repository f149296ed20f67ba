-- Why: what an interconnect's calls may carry, whose its session timers are, what it is told of failures and what its own failures mean. Without rows everything is as it was.
create table carriers.media (
    tenant_id       bigint  not null,
    interconnect_id bigint  primary key references carriers.interconnect on delete cascade,
    -- allowed, in the order in which they are offered; empty: all
    codecs          text[]  not null default '{}',
    dtmf            boolean not null default true,
    comfort_noise   boolean not null default true,
    fax             boolean not null default true,
    video           boolean not null default true,
    -- ptime that is asked for; null: as it comes
    packet_millis   integer check (packet_millis between 10 and 100)
);

create table carriers.session_timer (
    tenant_id        bigint  not null,
    interconnect_id  bigint  primary key references carriers.interconnect on delete cascade,
    mode             text    not null check (mode in ('pass', 'remove', 'ours')),
    interval_seconds integer not null check (interval_seconds between 90 and 7200),
    least_seconds    integer not null check (least_seconds between 90 and interval_seconds),
    refreshes        boolean not null
);

-- what a customer is told for a supplier's failure: the first that fits
create table carriers.cause_rule (
    tenant_id       bigint  not null,
    interconnect_id bigint  not null references carriers.interconnect on delete cascade,
    position        integer not null,
    -- 404, or a class of codes such as 5xx; empty: any
    code            text    not null check (code ~ '^([3-6][0-9][0-9]|[3-6]xx)?$'),
    -- Q.850; null: any
    cause           integer check (cause between 1 and 127),
    told            integer not null check (told between 400 and 699),
    phrase          text    not null default '',
    -- null: the supplier's own
    q850            integer check (q850 between 1 and 127),
    check (code <> '' or cause is not null),
    primary key (interconnect_id, position)
);

-- what a supplier's failures mean, where that is not as usual
create table carriers.failover_rule (
    tenant_id       bigint  not null,
    interconnect_id bigint  not null references carriers.interconnect on delete cascade,
    position        integer not null,
    code            integer check (code between 300 and 699),
    cause           integer check (cause between 1 and 127),
    next            boolean not null,
    check ((code is null) <> (cause is null)),
    primary key (interconnect_id, position)
);
