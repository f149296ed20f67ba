-- Why: the journal is read newest first by tenant, so one index serves as primary key and for that; two would cost every call an entry more.
alter table ledger.journal_entry drop constraint journal_entry_pkey;
drop index ledger.journal_entry_newest;
alter table ledger.journal_entry add primary key (tenant_id, id);
