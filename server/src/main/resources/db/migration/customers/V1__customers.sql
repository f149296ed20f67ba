-- Why: customers are sorted into categories and groups, and have a state of their own beside their carrier's.
create table customers.category (
    tenant_id       bigint      not null,
    id              bigint      generated always as identity,
    code            text        not null,
    name            text        not null,
    description     text        not null default '',
    position        integer     not null,
    default_billing text        not null check (default_billing in ('prepaid', 'postpaid')),
    active          boolean     not null default true,
    show_on_website boolean     not null default false,
    version         integer     not null default 1,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (tenant_id, id)
);
create unique index category_code on customers.category (tenant_id, lower(code)) where deleted_at is null;

create table customers.customer_group (
    tenant_id   bigint      not null,
    id          bigint      generated always as identity,
    category_id bigint      not null,
    code        text        not null,
    name        text        not null,
    description text        not null default '',
    position    integer     not null,
    active      boolean     not null default true,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    deleted_at  timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, id, category_id),
    foreign key (tenant_id, category_id) references customers.category
);
create unique index group_code on customers.customer_group (tenant_id, category_id, lower(code)) where deleted_at is null;

create table customers.account (
    tenant_id     bigint      not null,
    id            bigint      generated always as identity,
    company_name  text        not null,
    category_id   bigint      not null,
    group_id      bigint,
    status        text        not null
        check (status in ('pending-approval', 'pending-kyc', 'active', 'limited', 'suspended', 'closed')),
    -- why it was limited, suspended or closed, as the person gave it
    status_reason text        not null default '',
    status_since  timestamptz not null,
    -- in the class 4 hierarchy; null until traffic is set up
    carrier_id    bigint,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    deleted_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, category_id) references customers.category,
    -- a group of its category and of no other
    foreign key (tenant_id, group_id, category_id) references customers.customer_group (tenant_id, id, category_id)
);
create unique index account_carrier on customers.account (tenant_id, carrier_id) where carrier_id is not null;
create index account_segment on customers.account (tenant_id, category_id, group_id);

-- what every tenant begins with; does nothing when the tenant has, or ever had, a category
create function customers.seed_segments(tenant bigint) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('customers.seed'), tenant::int);
    if exists (select 1 from customers.category where tenant_id = tenant) then
        return;
    end if;
    insert into customers.category (tenant_id, code, name, position, default_billing)
    values (tenant, 'sip-trunk', 'SIP Trunk', 1, 'prepaid'), (tenant, 'enterprise', 'Enterprise', 2, 'postpaid'),
           (tenant, 'call-center', 'Call Center', 3, 'postpaid'), (tenant, 'individual', 'Individual', 4, 'prepaid');
    insert into customers.customer_group (tenant_id, category_id, code, name, position)
    select tenant, c.id, g.code, g.name, g.position
    from (values ('sip-trunk', 'standard', 'Standard', 1), ('sip-trunk', 'premium', 'Premium', 2), ('sip-trunk', 'wholesale', 'Wholesale', 3),
                 ('enterprise', 'small-business', 'Small Business', 1), ('enterprise', 'mid-market', 'Mid-Market', 2), ('enterprise', 'large', 'Large', 3),
                 ('call-center', 'inbound', 'Inbound', 1), ('call-center', 'outbound', 'Outbound', 2), ('call-center', 'blended', 'Blended', 3),
                 ('individual', 'basic', 'Basic', 1), ('individual', 'power-user', 'Power User', 2)) as g (category, code, name, position)
    join customers.category c on c.tenant_id = tenant and c.code = g.category;
end $$;

-- carriers that send us calls were there before there were accounts
select customers.seed_segments(t.tenant_id) from (select distinct tenant_id from carriers.carrier where kind <> 'supplier') t;
insert into customers.account (tenant_id, company_name, category_id, group_id, status, status_since, carrier_id, created_at)
select c.tenant_id, c.name, k.id, g.id, case when c.status in ('suspended', 'closed') then c.status else 'active' end, now(), c.id, c.created_at
from carriers.carrier c
join customers.category k on k.tenant_id = c.tenant_id and k.code = 'sip-trunk'
join customers.customer_group g on g.tenant_id = c.tenant_id and g.category_id = k.id and g.code = 'wholesale'
where c.kind <> 'supplier'
order by c.id;
