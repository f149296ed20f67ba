-- Why: jobs of one type were claimed in one order for all tenants, so whoever queued a hundred thousand of them held back everybody else's. A claim
-- goes round the tenants that wait: one look into this index finds the next of them, and behind it that tenant's jobs are in their order.
drop index operations.job_waiting;
create index job_waiting on operations.job (type, tenant_id, priority desc, run_at, id) where state in ('scheduled', 'pending', 'failed');
