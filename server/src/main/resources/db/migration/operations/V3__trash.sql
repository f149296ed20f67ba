-- Why: what people delete can be brought back under the same short id until it is purged.
create table operations.trash (
    tenant_id   bigint      not null,
    id          bigint      generated always as identity,
    kind        text        not null,
    subject_id  text        not null,
    label       text        not null,
    -- what went with it: [{kind, id, label}]
    children    json        not null,
    deleted_at  timestamptz not null,
    deleted_by  text        not null,
    expires_at  timestamptz not null,
    -- nobody may purge it before this hold is lifted
    legal_hold  boolean     not null default false,
    ended_at    timestamptz,
    ended_as    text check (ended_as in ('restored', 'purged')),
    primary key (tenant_id, id),
    check ((ended_at is null) = (ended_as is null))
);
create unique index trash_present on operations.trash (tenant_id, kind, subject_id) where ended_at is null;
create index trash_newest on operations.trash (tenant_id, deleted_at, id);
create index trash_expiry on operations.trash (expires_at) where ended_at is null;
