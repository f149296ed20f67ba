-- Why: the paper: drafts may be made again, an issued invoice has a number and never changes.
create table billing.invoice (
    tenant_id      bigint         not null,
    id             bigint generated always as identity primary key,
    carrier_id     bigint         not null,
    currency       text           not null,
    period_from    date           not null,
    -- last day of the period, inclusive
    period_to      date           not null,
    time_zone      text           not null,
    status         text           not null check (status in ('draft', 'issued')),
    number         text,
    terms_days     integer        not null,
    invoice_date   date,
    due_date       date,
    calls          bigint         not null,
    rated_seconds  bigint         not null,
    exact_charge   numeric(24, 8) not null,
    total          numeric(24, 8) not null,
    -- names and addresses as printed
    parties        jsonb          not null,
    created_at     timestamptz    not null,
    issued_at      timestamptz,
    journal_id     bigint,
    version        integer        not null default 1,
    unique (tenant_id, number),
    check (period_to >= period_from),
    check ((status = 'issued') = (number is not null))
);
create unique index invoice_one_draft on billing.invoice (tenant_id, carrier_id, currency, period_from, period_to)
    where status = 'draft';

create table billing.invoice_line (
    tenant_id         bigint         not null,
    invoice_id        bigint         not null references billing.invoice on delete cascade,
    position          integer        not null,
    zone              text           not null,
    interconnect_id   bigint         not null,
    interconnect_name text           not null,
    from_day          date           not null,
    to_day            date           not null,
    price             numeric(18, 8) not null,
    calls             bigint         not null,
    rated_seconds     bigint         not null,
    exact_charge      numeric(24, 8) not null,
    charge            numeric(24, 8) not null,
    primary key (invoice_id, position)
);

-- which line a call was invoiced on; a call is invoiced once
create table billing.invoiced_call (
    tenant_id  bigint  not null,
    call_id    uuid    primary key,
    invoice_id bigint  not null,
    position   integer not null
);
create index invoiced_call_line on billing.invoiced_call (invoice_id, position);

create table billing.invoice_file (
    tenant_id  bigint not null,
    invoice_id bigint not null references billing.invoice,
    format     text   not null check (format in ('pdf', 'xlsx', 'csv')),
    content    bytea  not null,
    sha256     text   not null,
    primary key (invoice_id, format)
);

create table billing.number_series (
    tenant_id bigint  not null,
    series    text    not null,
    year      integer not null,
    last      bigint  not null,
    primary key (tenant_id, series, year)
);

create function billing.refuse_change_of_issued() returns trigger language plpgsql as $$
begin
    if old.status = 'issued' then
        raise exception 'an issued invoice is never changed: issue a credit note instead';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger invoice_issued before update or delete on billing.invoice
    for each row execute function billing.refuse_change_of_issued();

create function billing.refuse_change_of_issued_parts() returns trigger language plpgsql as $$
begin
    if exists (select 1 from billing.invoice where id = old.invoice_id and status = 'issued') then
        raise exception 'an issued invoice is never changed: issue a credit note instead';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger invoice_line_issued before update or delete on billing.invoice_line
    for each row execute function billing.refuse_change_of_issued_parts();
create trigger invoiced_call_issued before update or delete on billing.invoiced_call
    for each row execute function billing.refuse_change_of_issued_parts();
create trigger invoice_file_issued before update or delete on billing.invoice_file
    for each row execute function billing.refuse_change_of_issued_parts();
