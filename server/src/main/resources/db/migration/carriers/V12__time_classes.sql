-- Why: a service may take calls at some hours of the week only; the hours are named once and used by many services.
create table carriers.time_class (
    tenant_id  bigint      not null,
    id         bigint      generated always as identity primary key,
    name       text        not null,
    time_zone  text        not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    version    integer     not null default 1
);
create unique index time_class_name on carriers.time_class (tenant_id, lower(name)) where deleted_at is null;

create table carriers.time_class_span (
    tenant_id     bigint  not null,
    time_class_id bigint  not null references carriers.time_class on delete cascade,
    position      integer not null,
    -- 1: Monday … 7: Sunday; the days on which it begins
    days          integer[] not null check (cardinality(days) between 1 and 7),
    starts_at     time    not null,
    -- before the start: on the next day; 00:00 to 00:00: the whole day
    ends_at       time    not null check (ends_at <> starts_at or starts_at = time '00:00'),
    primary key (time_class_id, position)
);

alter table carriers.service
    -- null: at any time
    add column time_class_id bigint references carriers.time_class;
create index service_time_class on carriers.service (tenant_id, time_class_id) where time_class_id is not null;
