-- Why: what the platform must remember about itself from one start to the next (which world was seeded, when it last ran).
create table platform.setting (
    tenant_id  bigint      not null,
    name       text        not null,
    value      text        not null,
    changed_at timestamptz not null,
    primary key (tenant_id, name)
);
