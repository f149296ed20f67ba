-- Why: programs use the same API as the portals, with keys that can do a part of what their maker can.
create table identity.api_key (
    tenant_id     bigint      not null,
    id            bigint generated always as identity,
    person_id     bigint      not null,
    -- whose keys it is listed with: the portal's and, for customers and carriers, the company's
    portal        text        not null,
    carrier_id    bigint,
    name          text        not null,
    environment   text        not null check (environment in ('live', 'test')),
    -- what a person recognises it by: the beginning
    prefix        text        not null,
    key_hash      bytea       not null unique,
    permissions   text[]      not null,
    -- CIDR ranges it may be used from; none: from anywhere
    addresses     text[]      not null,
    reads_per_minute  integer not null check (reads_per_minute between 1 and 100000),
    writes_per_minute integer not null check (writes_per_minute between 1 and 100000),
    created_at    timestamptz not null,
    expires_at    timestamptz,
    revoked_at    timestamptz,
    last_used_at  timestamptz,
    last_address  text,
    -- the key that took its place: this one works on until expires_at
    replaced_by   bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person
);
create index api_key_of_company on identity.api_key (tenant_id, portal, carrier_id);
