-- Why: a request's tenant and brand come from the host name it was sent to; white-label partners have their own.
create table tenancy.host_name (
    tenant_id  bigint      not null references tenancy.tenant,
    host       text        primary key check (host = lower(host)),
    created_at timestamptz not null
);
create index host_name_tenant on tenancy.host_name (tenant_id);

create table tenancy.brand (
    tenant_id     bigint primary key references tenancy.tenant,
    product_name  text   not null,
    -- accent of the pages, #rrggbb; null: the product's own
    accent        text   check (accent ~ '^#[0-9a-f]{6}$'),
    support_email text   not null default '',
    version       integer not null default 1
);
