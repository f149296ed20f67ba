-- Why: a service may name the enforcement policy that its calls are asked.
alter table carriers.service add column enforcement_policy_id bigint;
create index service_enforcement_policy on carriers.service (tenant_id, enforcement_policy_id) where enforcement_policy_id is not null;
