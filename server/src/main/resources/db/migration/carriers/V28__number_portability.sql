-- Why: a service looks called numbers up, is for ported ones or for the others, and its customer pays by what was dialled or by the routing number.
alter table carriers.service
    add column portability_plan_id bigint,
    add column portability_status text not null default 'any' check (portability_status in ('any', 'ported', 'not-ported')),
    add column rated_by text not null default 'dialled' check (rated_by in ('dialled', 'routing-number')),
    add constraint service_portability check (portability_plan_id is not null or portability_status = 'any' and rated_by = 'dialled');
create index service_portability_plan on carriers.service (tenant_id, portability_plan_id) where portability_plan_id is not null;

-- Why: a supplier is told that a number was looked up, and what was found (RFC 4694), when it wants that.
alter table carriers.supplier_terms add column send_portability boolean not null default false;
