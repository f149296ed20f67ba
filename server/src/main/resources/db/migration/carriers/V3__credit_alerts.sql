-- Why: somebody is told before a carrier's balance reaches a limit, and again when it is well above it.
create table carriers.credit_alert (
    tenant_id  bigint         not null,
    id         bigint         generated always as identity primary key,
    carrier_id bigint         not null references carriers.carrier on delete cascade,
    kind       text           not null check (kind in ('customer', 'supplier', 'net')),
    currency   text           not null,
    -- signed, as balances are: -4000 tells that 4000 are owed
    threshold  numeric(24, 8) not null,
    recipients text[]         not null,
    triggered  boolean        not null default false,
    changed_at timestamptz    not null,
    version    integer        not null default 1
);
create index credit_alert_carrier on carriers.credit_alert (tenant_id, carrier_id);
