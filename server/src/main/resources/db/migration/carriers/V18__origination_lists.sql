-- Why: numbers that calls are given instead of the caller's are kept once, for as many interconnects as want them, both customers' and suppliers'.
create table carriers.origination_list (
    tenant_id       bigint      not null,
    id              bigint      generated always as identity,
    name            text        not null,
    note            text        not null default '',
    -- how many there are in carriers.origination_number
    numbers         integer     not null default 0,
    -- another one whenever a number comes or goes: what is kept in memory is read anew only then
    numbers_version integer     not null default 1,
    version         integer     not null default 1,
    created_at      timestamptz not null,
    deleted_at      timestamptz,
    primary key (tenant_id, id)
);
create unique index origination_list_name on carriers.origination_list (tenant_id, lower(name)) where deleted_at is null;

create table carriers.origination_number (
    tenant_id bigint           not null,
    list_id   bigint           not null,
    -- the order in which they came, which is that of their turns
    place     bigint           generated always as identity,
    number    text collate "C" not null check (number ~ '^[+]?[0-9]{1,15}$'),
    primary key (tenant_id, list_id, number),
    foreign key (tenant_id, list_id) references carriers.origination_list
);
create index origination_number_place on carriers.origination_number (tenant_id, list_id, place);

alter table carriers.interconnect
    add column origination_list_id bigint,
    -- what a supplier is sent instead of a number block
    add column supplier_list_id    bigint,
    add column supplier_list_order text not null default 'random' check (supplier_list_order in ('random', 'in-turn')),
    add foreign key (tenant_id, origination_list_id) references carriers.origination_list,
    add foreign key (tenant_id, supplier_list_id) references carriers.origination_list,
    add check (supplier_list_id is null or number_block_start is null);
create index interconnect_origination_list on carriers.interconnect (tenant_id, origination_list_id) where origination_list_id is not null;
create index interconnect_supplier_list on carriers.interconnect (tenant_id, supplier_list_id) where supplier_list_id is not null;

-- the numbers that interconnects had become lists of their names
alter table carriers.origination_list add column of_interconnect bigint;
insert into carriers.origination_list (tenant_id, name, note, created_at, of_interconnect)
select tenant_id, left(name, 60) || ' (I' || id || ')', 'The numbers that the interconnect had', now(), id
from carriers.interconnect
where cardinality(listed_numbers) > 0
order by id;
insert into carriers.origination_number (tenant_id, list_id, number)
select l.tenant_id, l.id, n.number
from carriers.origination_list l
join carriers.interconnect i on i.tenant_id = l.tenant_id and i.id = l.of_interconnect
cross join lateral (select u.number, min(u.place) as place from unnest(i.listed_numbers) with ordinality as u (number, place) group by u.number) n
order by l.id, n.place;
update carriers.origination_list l
set numbers = (select count(*) from carriers.origination_number n where n.tenant_id = l.tenant_id and n.list_id = l.id);
update carriers.interconnect i set origination_list_id = l.id
from carriers.origination_list l
where l.tenant_id = i.tenant_id and l.of_interconnect = i.id;
alter table carriers.origination_list drop column of_interconnect;
alter table carriers.interconnect drop column listed_numbers;
