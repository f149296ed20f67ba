-- Why: a supplier may answer with other addresses (3xx), which are asked in its place when they lie where they may.
alter table carriers.supplier_terms
    add column redirections text   not null default 'refuse' check (redirections in ('refuse', 'follow')),
    -- CIDR ranges
    add column redirect_to  text[] not null default '{}',
    add constraint supplier_redirections check ((redirections = 'follow') = (cardinality(redirect_to) > 0));
