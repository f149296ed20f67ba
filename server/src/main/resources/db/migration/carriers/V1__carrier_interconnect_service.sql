-- Why: the hierarchy of wholesale counterparties: carrier (commercial) -> interconnect (technical) -> service (price meets route).
create table carriers.carrier (
    tenant_id              bigint         not null,
    id                     bigint generated always as identity primary key,
    name                   text           not null,
    code                   text           not null,
    kind                   text           not null check (kind in ('customer', 'supplier', 'bilateral')),
    status                 text           not null check (status in ('active', 'testing', 'suspended', 'closed')),
    currency               text           not null,
    time_zone              text           not null default 'UTC',
    account_manager        text           not null default '',
    capacity_limit         integer check (capacity_limit >= 0),
    cps_limit              integer check (cps_limit >= 1),
    circular_routing       boolean        not null default false,
    customer_credit_type   text check (customer_credit_type in ('prepaid', 'postpaid')),
    bilateral_credit_limit numeric(24, 8) check (bilateral_credit_limit >= 0),
    bilateral_breach       text           not null default 'alert-only' check (bilateral_breach in ('alert-only', 'block')),
    legal_name             text           not null default '',
    address                text           not null default '',
    country                text           not null default '',
    tax_code               text           not null default '',
    billing_email          text           not null default '',
    technical_email        text           not null default '',
    terms_days             integer        not null default 7 check (terms_days between 0 and 365),
    simulated              boolean        not null default false,
    created_at             timestamptz    not null,
    version                integer        not null default 1,
    unique (tenant_id, code),
    unique (tenant_id, name),
    check ((kind = 'supplier') = (customer_credit_type is null))
);

create table carriers.interconnect (
    tenant_id           bigint      not null,
    id                  bigint generated always as identity primary key,
    carrier_id          bigint      not null references carriers.carrier,
    name                text        not null,
    direction           text        not null check (direction in ('customer', 'supplier')),
    currency            text        not null,
    position            integer     not null,
    enabled             boolean     not null default false,
    capacity_limit      integer check (capacity_limit >= 0),
    cps_limit           integer check (cps_limit >= 1),
    -- customer: must start the called number and is stripped; supplier: put before the called number
    tech_prefix         text        not null default '' check (tech_prefix ~ '^[0-9#*]{0,16}$'),
    -- supplier only: where calls go, at which price, and the timers of one attempt
    host                text,
    port                integer check (port between 1 and 65535),
    transport           text        not null default 'udp' check (transport in ('udp', 'tcp')),
    rating_plan_id      bigint,
    progress_timeout_ms integer     not null default 6000 check (progress_timeout_ms between 500 and 180000),
    ring_timeout_ms     integer     not null default 75000 check (ring_timeout_ms between 1000 and 300000),
    max_talk_seconds    integer     not null default 14400 check (max_talk_seconds >= 1),
    created_at          timestamptz not null,
    version             integer     not null default 1,
    unique (carrier_id, name),
    check (direction = 'customer' or (host is not null and port is not null))
);
create index interconnect_carrier on carriers.interconnect (tenant_id, carrier_id, position);

create table carriers.interconnect_address (
    tenant_id       bigint not null,
    interconnect_id bigint not null references carriers.interconnect on delete cascade,
    range           cidr   not null,
    primary key (interconnect_id, range)
);

-- ordered rules that turn what a customer dials into E.164: the first whose prefix matches is applied
create table carriers.number_rule (
    tenant_id       bigint  not null,
    interconnect_id bigint  not null references carriers.interconnect on delete cascade,
    position        integer not null,
    starts_with     text    not null,
    strip           integer not null check (strip between 0 and 20),
    prepend         text    not null default '' check (prepend ~ '^[0-9]{0,15}$'),
    primary key (interconnect_id, position)
);

create table carriers.service (
    tenant_id       bigint      not null,
    id              bigint generated always as identity primary key,
    interconnect_id bigint      not null references carriers.interconnect,
    name            text        not null,
    position        integer     not null,
    enabled         boolean     not null default true,
    rating_plan_id  bigint      not null,
    routing_plan_id bigint      not null,
    capacity_limit  integer check (capacity_limit >= 0),
    cps_limit       integer check (cps_limit >= 1),
    -- called numbers served, by prefix; empty: any
    destinations    text[]      not null default '{}',
    created_at      timestamptz not null,
    version         integer     not null default 1,
    unique (interconnect_id, name)
);
create index service_interconnect on carriers.service (tenant_id, interconnect_id, position);
