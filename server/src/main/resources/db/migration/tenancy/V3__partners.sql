-- Why: tenants form a tree. Who asks as a tenant has no rights on the table of tenants; these two show and open what is directly below the asking one.
create index tenant_parent on tenancy.tenant (parent_id);

create function tenancy.below() returns setof tenancy.tenant language sql stable security definer set search_path = '' as $$
    select * from tenancy.tenant where parent_id = nullif(current_setting('didtron.tenant', true), '')::bigint
$$;

create function tenancy.open_below(wanted_name text, wanted_legal_name text, wanted_email text, wanted_currency text, wanted_zone text, at timestamptz)
returns bigint language sql security definer set search_path = '' as $$
    insert into tenancy.tenant (parent_id, kind, name, legal_name, contact_email, base_currency, time_zone, simulated, created_at)
    select id, 'white-label', wanted_name, wanted_legal_name, wanted_email, wanted_currency, wanted_zone, simulated, at
    from tenancy.tenant
    where id = nullif(current_setting('didtron.tenant', true), '')::bigint
    returning id
$$;
