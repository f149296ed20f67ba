-- Why: what a person may do is data: fixed system roles (their permissions are in code, see SystemRoles) and roles that a tenant puts together.
alter table identity.person drop constraint person_portal_check;
alter table identity.person drop constraint person_check;
alter table identity.person add constraint person_portal_check check (portal in ('admin', 'customer', 'carrier', 'class4'));
-- people of one carrier: a pending one gets it when the customer's account is opened
alter table identity.person add column state text not null default 'active'
    check (state in ('invited', 'pending', 'active', 'suspended', 'deleted'));
alter table identity.person add constraint person_carrier_check
    check (case when portal in ('customer', 'carrier') then carrier_id is not null or state = 'pending' else carrier_id is null end);
-- goes up with every change of what the person may do: a cached answer of another number is not used
alter table identity.person add column access_version integer not null default 1;
alter table identity.person add column version integer not null default 1;
alter table identity.person add column invited_by bigint;
alter table identity.person add column last_sign_in_at timestamptz;
update identity.person set state = 'invited' where password_hash is null;

-- a deleted person's address may be invited again
drop index identity.person_email;
create unique index person_email on identity.person (lower(email)) where state <> 'deleted';
create index person_of_carrier on identity.person (tenant_id, carrier_id) where carrier_id is not null;

-- roles that a tenant puts together; a system role has no row
create table identity.role (
    tenant_id       bigint      not null,
    id              bigint generated always as identity,
    name            text        not null,
    description     text        not null,
    portal          text        not null check (portal in ('admin', 'customer', 'carrier', 'class4')),
    permissions     text[]      not null,
    scope           text        not null check (scope in ('all', 'assigned', 'own')),
    -- in the tenant's base currency; null: as much as there is
    refund_up_to    numeric     check (refund_up_to >= 0),
    adjust_up_to    numeric     check (adjust_up_to >= 0),
    -- null: one pair of eyes is enough
    four_eyes_above numeric     check (four_eyes_above >= 0),
    version         integer     not null default 1,
    created_at      timestamptz not null,
    deleted_at      timestamptz,
    primary key (tenant_id, id)
);
create unique index role_name on identity.role (tenant_id, portal, lower(name)) where deleted_at is null;

-- role: the key of a system role (super-admin), or the id of a row of identity.role
create table identity.person_role (
    tenant_id bigint not null,
    person_id bigint not null,
    role      text   not null,
    primary key (tenant_id, person_id, role),
    foreign key (tenant_id, person_id) references identity.person
);
create index person_role_role on identity.person_role (tenant_id, role);

-- until now everybody could do everything in their portal
insert into identity.person_role (tenant_id, person_id, role)
select tenant_id, id, case portal when 'admin' then 'super-admin' else 'customer-owner' end from identity.person;

-- a session has a number for its owner's list, and remembers when the person last proved who they are (step-up)
alter table identity.session add column id bigint generated always as identity;
alter table identity.session add column proved_at timestamptz;
update identity.session set proved_at = created_at;
alter table identity.session alter column proved_at set not null;
create index session_of_person on identity.session (tenant_id, person_id);
