-- Why: the limits of a key hold for all processes together, and what is dear has a limit of its own.
alter table identity.api_key add column heavy_per_minute integer not null default 10 check (heavy_per_minute between 1 and 10000);

-- How often a key was used within a minute that began with its first request. Unlogged: a count that is lost with a crash harms nobody,
-- and nothing waits for a flush to disk.
create unlogged table identity.key_use (
    tenant_id bigint      not null,
    key_id    bigint      not null,
    category  text        not null check (category in ('read', 'write', 'heavy')),
    since     timestamptz not null,
    used      integer     not null,
    primary key (tenant_id, key_id, category)
);
