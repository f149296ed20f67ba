-- Why: which answers of suppliers count as failure is one setting of the tenant (carriers.failure-codes), no longer a list at each interconnect; it begins with 503, as those lists did.
-- What was listed at some interconnect is listed for all of the tenant's: a failure that nobody sees any more would be worse than one that is seen too early.
insert into platform.setting (tenant_id, name, value, version, changed_at, changed_by)
    select tenant_id, 'carriers.failure-codes', string_agg(distinct code::text, ', ' order by code::text), 1, now(), 'upgrade'
    from carriers.supplier_terms cross join lateral unnest(failure_codes) as code
    where code between 300 and 699 and code <> 408
    group by tenant_id
    having count(distinct code) <= 50 and array_agg(distinct code) <> '{503}';
alter table carriers.supplier_terms
    drop column failure_codes;
