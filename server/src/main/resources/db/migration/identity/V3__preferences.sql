-- Why: how somebody likes their screens is kept with the person, not in the browser; a table's filters can be kept by name and shown to colleagues.
alter table identity.person add column time_zone text not null default '';
alter table identity.person add column locale text not null default '';

create table identity.preferences (
    tenant_id  bigint      not null,
    person_id  bigint      not null,
    document   jsonb       not null,
    changed_at timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references identity.person
);

create table identity.saved_view (
    tenant_id  bigint      not null,
    id         bigint generated always as identity,
    person_id  bigint      not null,
    -- shared ones are for colleagues: same tenant and portal, and for customers and carriers the same carrier
    portal     text        not null,
    carrier_id bigint,
    page       text        not null,
    name       text        not null,
    shared     boolean     not null,
    state      jsonb       not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person
);
create unique index saved_view_name on identity.saved_view (tenant_id, person_id, page, name);
create index saved_view_page on identity.saved_view (tenant_id, page);
