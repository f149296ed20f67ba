-- Why: one mechanism says which customer may see and use what: pages, products, prices.
create table entitlements.assignment (
    tenant_id       bigint      not null,
    -- feature, later also route group, number pool …
    subject_type    text        not null,
    subject_id      text        not null,
    mode            text        not null check (mode in ('all', 'categories', 'groups', 'specific')),
    category_ids    bigint[]    not null default '{}',
    group_ids       bigint[]    not null default '{}',
    customer_ids    bigint[]    not null default '{}',
    -- goes before everything else
    excluded_ids    bigint[]    not null default '{}',
    -- keep what they had when it was taken from others
    kept_ids        bigint[]    not null default '{}',
    starts_at       timestamptz,
    ends_at         timestamptz,
    -- [{level, id, most}]: the most specific counts
    limits          json        not null default '[]',
    version         integer     not null default 1,
    changed_at      timestamptz not null,
    primary key (tenant_id, subject_type, subject_id),
    check (starts_at is null or ends_at is null or starts_at < ends_at)
);
