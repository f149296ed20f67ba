-- Why: a call of the operator's own test system is told from its customer's, and is not rated to that customer. There were none before.
alter table cdr.call add column test_call boolean not null default false;
create index call_tests on cdr.call (tenant_id, started_at desc, id desc) where test_call;
