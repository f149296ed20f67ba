-- Why: a job's row changes twice in its life, and each change writes an entry into every index that holds the row. The states a job passes through
-- are found from the newest job backwards; only those in which it stays until somebody looks are worth an index.
drop index operations.job_by_state;
create index job_by_state on operations.job (tenant_id, state, id) where state in ('scheduled', 'failed', 'dead', 'cancelled', 'paused');
