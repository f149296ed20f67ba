-- Why: what moves a balance by hand says why, of which paper and for which day; and is taken back once, by an entry that names it.
alter table ledger.journal_entry
    add column reason text,
    add column document text,
    -- in the zone of whom it is about
    add column applied_on date,
    add column reverses bigint;
create unique index journal_entry_reversed_once on ledger.journal_entry (tenant_id, reverses) where reverses is not null;
