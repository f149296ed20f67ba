-- Why: numbers that nobody may call, or that no call may come from, are kept once and used in many places: for all calls, a carrier, a service, a supplier.
create table screening.number_list (
    tenant_id       bigint      not null,
    id              bigint      generated always as identity,
    name            text        not null,
    note            text        not null default '',
    -- how many there are in screening.entry
    entries         integer     not null default 0,
    -- another one whenever an entry comes or goes: what is kept in memory is read anew only then
    entries_version integer     not null default 1,
    version         integer     not null default 1,
    created_at      timestamptz not null,
    deleted_at      timestamptz,
    primary key (tenant_id, id)
);
create unique index number_list_name on screening.number_list (tenant_id, lower(name)) where deleted_at is null;

create table screening.entry (
    tenant_id bigint           not null,
    list_id   bigint           not null,
    code      text collate "C" not null check (code ~ '^[1-9][0-9]{0,14}$'),
    primary key (tenant_id, list_id, code),
    foreign key (tenant_id, list_id) references screening.number_list
);

create table screening.list_use (
    tenant_id       bigint      not null,
    id              bigint      generated always as identity,
    list_id         bigint      not null,
    scope           text        not null check (scope in ('all', 'carrier', 'service', 'supplier')),
    -- what it is for, and what that belongs to
    carrier_id      bigint,
    interconnect_id bigint,
    service_id      bigint,
    number          text        not null check (number in ('called', 'caller')),
    effect          text        not null check (effect in ('refuse', 'except')),
    created_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, list_id) references screening.number_list,
    check (case scope
        when 'all' then carrier_id is null and interconnect_id is null and service_id is null
        when 'carrier' then carrier_id is not null and interconnect_id is null and service_id is null
        when 'supplier' then carrier_id is not null and interconnect_id is not null and service_id is null
        else carrier_id is not null and interconnect_id is not null and service_id is not null end),
    unique nulls not distinct (tenant_id, list_id, scope, carrier_id, interconnect_id, service_id, number, effect)
);
