-- Why: the journal is read newest first, by tenant.
create index journal_entry_newest on ledger.journal_entry (tenant_id, id);
