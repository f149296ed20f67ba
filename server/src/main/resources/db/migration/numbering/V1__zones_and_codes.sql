-- Why: the A-Z database: named destinations and the E.164 prefixes that belong to them.
create table numbering.zone (
    tenant_id bigint not null,
    id        bigint generated always as identity primary key,
    name      text   not null,
    region    text   not null default '',
    unique (tenant_id, name)
);

create table numbering.code (
    tenant_id bigint not null,
    code      text   not null check (code ~ '^[0-9]{1,15}$'),
    zone_id   bigint not null references numbering.zone,
    primary key (tenant_id, code)
);
create index code_zone on numbering.code (zone_id);
