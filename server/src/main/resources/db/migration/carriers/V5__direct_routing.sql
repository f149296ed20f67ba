-- Why: a service's calls may all go to one supplier interconnect instead of the suppliers of a routing plan, with rules of their own on that way.
alter table carriers.service
    alter column routing_plan_id drop not null,
    add column direct_interconnect_id bigint references carriers.interconnect,
    -- whether the supplier's own rules are applied after the service's
    add column direct_supplier_rules boolean not null default true,
    add check ((routing_plan_id is null) <> (direct_interconnect_id is null));
create index service_direct_interconnect on carriers.service (tenant_id, direct_interconnect_id) where direct_interconnect_id is not null;

-- how numbers are rewritten on the direct way: the first rule that fits is applied
create table carriers.service_rule (
    tenant_id   bigint  not null,
    service_id  bigint  not null references carriers.service on delete cascade,
    number      text    not null check (number in ('called', 'caller')),
    position    integer not null,
    starts_with text    not null,
    strip       integer not null check (strip between 0 and 20),
    prepend     text    not null default '' check (prepend ~ '^[+]?[0-9]{0,15}$'),
    primary key (service_id, number, position)
);
