-- Why: every row of the product belongs to a tenant; the operator is the root of the tree.
create table tenancy.tenant (
    id            bigint generated always as identity primary key,
    parent_id     bigint references tenancy.tenant,
    kind          text        not null check (kind in ('operator', 'white-label', 'class4')),
    name          text        not null,
    legal_name    text        not null,
    address       text        not null default '',
    contact_email text        not null default '',
    base_currency text        not null,
    time_zone     text        not null default 'UTC',
    bank_details  text        not null default '',
    simulated     boolean     not null default false,
    created_at    timestamptz not null
);
-- exactly one operator
create unique index tenant_one_operator on tenancy.tenant (kind) where kind = 'operator';
