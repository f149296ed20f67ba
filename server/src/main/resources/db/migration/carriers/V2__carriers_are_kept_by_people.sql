-- Why: people make, change and delete carriers, interconnects and services; what is deleted waits in the trash under its id; callers' numbers are translated.
alter table carriers.carrier
    add column telephone               text not null default '',
    add column website                 text not null default '',
    add column customer_account_number text not null default '',
    add column supplier_account_number text not null default '',
    add column status_reason           text not null default '',
    add column deleted_at              timestamptz,
    drop constraint carrier_tenant_id_code_key,
    drop constraint carrier_tenant_id_name_key;
create unique index carrier_code on carriers.carrier (tenant_id, lower(code)) where deleted_at is null;
create unique index carrier_name on carriers.carrier (tenant_id, lower(name)) where deleted_at is null;

-- currencies beside the primary one: each has balances, limits and invoices of its own
create table carriers.carrier_currency (
    tenant_id   bigint      not null,
    carrier_id  bigint      not null references carriers.carrier on delete cascade,
    currency    text        not null,
    assigned_at timestamptz not null,
    primary key (carrier_id, currency)
);
insert into carriers.carrier_currency (tenant_id, carrier_id, currency, assigned_at)
select tenant_id, id, currency, created_at from carriers.carrier
union
select c.tenant_id, c.id, i.currency, c.created_at from carriers.carrier c join carriers.interconnect i on i.carrier_id = c.id;

create table carriers.contact (
    tenant_id  bigint      not null,
    id         bigint      generated always as identity primary key,
    carrier_id bigint      not null references carriers.carrier on delete cascade,
    name       text        not null,
    job_title  text        not null default '',
    telephone  text        not null default '',
    mobile     text        not null default '',
    email      text        not null default '',
    note       text        not null default '',
    version    integer     not null default 1,
    created_at timestamptz not null
);
create index contact_carrier on carriers.contact (tenant_id, carrier_id);

alter table carriers.interconnect
    -- customer: where a caller's number is taken from; supplier: not used
    add column caller_source text not null default 'from-then-asserted'
        check (caller_source in ('from-then-asserted', 'asserted-then-from', 'from', 'asserted')),
    -- supplier: whether a P-Asserted-Identity is sent
    add column asserted      text not null default 'pass' check (asserted in ('pass', 'never', 'always')),
    add column deleted_at    timestamptz,
    drop constraint interconnect_carrier_id_name_key;
create unique index interconnect_name on carriers.interconnect (carrier_id, lower(name)) where deleted_at is null;

-- rules translate the called number or the caller's
alter table carriers.number_rule
    add column number text not null default 'called' check (number in ('called', 'caller')),
    drop constraint number_rule_pkey,
    drop constraint number_rule_prepend_check,
    add check (prepend ~ '^[+]?[0-9]{0,15}$'),
    add primary key (interconnect_id, number, position);

alter table carriers.service
    -- not this service for these called numbers
    add column excluded_destinations text[]  not null default '{}',
    -- callers served, by prefix; empty: any
    add column origins               text[]  not null default '{}',
    add column excluded_origins      text[]  not null default '{}',
    -- length of the called number; null: any
    add column min_digits            integer check (min_digits between 1 and 15),
    add column max_digits            integer check (max_digits between 1 and 15),
    -- matched calls to and from these are refused
    add column blocked_destinations  text[]  not null default '{}',
    add column blocked_origins       text[]  not null default '{}',
    add column deleted_at            timestamptz,
    drop constraint service_interconnect_id_name_key;
create unique index service_name on carriers.service (interconnect_id, lower(name)) where deleted_at is null;
