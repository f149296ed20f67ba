-- Why: a new supplier is taken into all routing plans at once, without writing it into each.
alter table carriers.supplier_terms
    add column default_routing text not null default 'exclude' check (default_routing in ('exclude', 'include', 'preferred', 'last-resort'));
