-- Why: how much it matters that a supplier's addresses fail is its interconnect's: a spare route's is not the main one's. What there is rings as before.
alter table carriers.supplier_terms
    add column alarm text not null default 'high' check (alarm in ('low', 'medium', 'high'));
