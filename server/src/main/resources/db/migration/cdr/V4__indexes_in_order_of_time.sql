-- Why: entries that come in order of time are cheap at an index' end and dear at its beginning, so indexes are ascending and read backwards;
-- no query used attempt_by_supplier; evidence is written for every call, read for few and never searched, so json serves better than jsonb.
drop index cdr.call_by_time, cdr.call_by_customer, cdr.call_refused, cdr.call_by_supplier, cdr.attempt_by_supplier;
create index call_by_time on cdr.call (tenant_id, started_at, id);
create index call_by_customer on cdr.call (tenant_id, customer_carrier_id, started_at, id);
create index call_refused on cdr.call (tenant_id, started_at, id) where refusal is not null;
create index call_by_supplier on cdr.call (tenant_id, supplier_carrier_id, started_at, id) where supplier_carrier_id is not null;
alter table cdr.call_evidence alter decision type json, alter ladder type json;
