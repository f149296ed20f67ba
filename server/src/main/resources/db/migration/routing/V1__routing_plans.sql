-- Why: which suppliers may carry the calls of a service, and in which class of preference.
create table routing.routing_plan (
    tenant_id             bigint         not null,
    id                    bigint generated always as identity primary key,
    name                  text           not null,
    max_routes            integer        not null default 4 check (max_routes between 1 and 20),
    expected_talk_seconds integer        not null default 180 check (expected_talk_seconds between 1 and 7200),
    -- suppliers within this much of the cheapest count as equally dear
    tie_tolerance         numeric(12, 8) not null default 0 check (tie_tolerance >= 0),
    tie_tolerance_percent numeric(6, 3)  not null default 0.5 check (tie_tolerance_percent >= 0),
    created_at            timestamptz    not null,
    version               integer        not null default 1,
    unique (tenant_id, name)
);

create table routing.routing_plan_supplier (
    tenant_id       bigint  not null,
    plan_id         bigint  not null references routing.routing_plan on delete cascade,
    interconnect_id bigint  not null,
    preference      text    not null default 'include' check (preference in ('preferred', 'include', 'last-resort')),
    weight          integer not null default 100 check (weight between 1 and 1000),
    primary key (plan_id, interconnect_id)
);
