-- Why: class 4 renters are opened as partners are, and open none themselves; a parent suspends a tenant below it and lets it in again.
alter table tenancy.tenant add column suspended_at timestamptz;
alter table tenancy.tenant add column suspended_reason text;
alter table tenancy.tenant add constraint tenant_suspension check ((suspended_at is null) = (suspended_reason is null));

drop function tenancy.open_below(text, text, text, text, text, timestamptz);
create function tenancy.open_below(
    wanted_kind text, wanted_name text, wanted_legal_name text, wanted_email text, wanted_currency text, wanted_zone text, at timestamptz)
returns bigint language sql security definer set search_path = '' as $$
    insert into tenancy.tenant (parent_id, kind, name, legal_name, contact_email, base_currency, time_zone, simulated, created_at)
    select id, wanted_kind, wanted_name, wanted_legal_name, wanted_email, wanted_currency, wanted_zone, simulated, at
    from tenancy.tenant
    where id = nullif(current_setting('didtron.tenant', true), '')::bigint and kind <> 'class4'
    returning id
$$;

-- both answer the tenant's id, or nothing when it is not below the asking one or is in that state already
create function tenancy.suspend_below(child bigint, reason text, at timestamptz)
returns bigint language sql security definer set search_path = '' as $$
    update tenancy.tenant set suspended_at = at, suspended_reason = reason
    where id = child and parent_id = nullif(current_setting('didtron.tenant', true), '')::bigint and suspended_at is null
    returning id
$$;

create function tenancy.reactivate_below(child bigint)
returns bigint language sql security definer set search_path = '' as $$
    update tenancy.tenant set suspended_at = null, suspended_reason = null
    where id = child and parent_id = nullif(current_setting('didtron.tenant', true), '')::bigint and suspended_at is not null
    returning id
$$;
