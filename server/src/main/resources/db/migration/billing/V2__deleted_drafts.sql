-- Why: a discarded draft waits in the trash; its calls are free meanwhile, and it takes them back when it is restored.
alter table billing.invoice add column deleted_at timestamptz check (deleted_at is null or status = 'draft');
drop index billing.invoice_one_draft;
create unique index invoice_one_draft on billing.invoice (tenant_id, carrier_id, currency, period_from, period_to)
    where status = 'draft' and deleted_at is null;

-- the calls that a draft in the trash would take back
create table billing.discarded_call (
    tenant_id  bigint  not null,
    invoice_id bigint  not null references billing.invoice on delete cascade,
    call_id    uuid    not null,
    position   integer not null,
    primary key (invoice_id, call_id)
);
