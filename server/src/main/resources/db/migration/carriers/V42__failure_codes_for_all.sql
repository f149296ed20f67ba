-- Why: which answers of suppliers count as failure is one setting of the tenant (carriers.failure-codes), no longer a list at each interconnect; it begins with 503, as those lists did.
alter table carriers.supplier_terms
    drop column failure_codes;
