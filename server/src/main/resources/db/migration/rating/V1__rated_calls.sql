-- Why: what each call was worth on both sides, with the working, as a fact beside the call record.
create table rating.rated_call (
    tenant_id                bigint         not null,
    call_id                  uuid           primary key,
    rated_at                 timestamptz    not null,
    journal_id               bigint,
    reference_at             timestamptz    not null,
    customer_carrier_id      bigint         not null,
    customer_interconnect_id bigint         not null,
    service_id               bigint         not null,
    sell_plan_id             bigint         not null,
    sell_rate_id             bigint         not null,
    sell_zone                text           not null,
    sell_code                text           not null,
    sell_currency            text           not null,
    sell_price               numeric(18, 8) not null,
    sell_seconds             bigint         not null,
    sell_charge              numeric(24, 8) not null,
    supplier_carrier_id      bigint,
    supplier_interconnect_id bigint,
    buy_plan_id              bigint,
    buy_rate_id              bigint,
    buy_zone                 text,
    buy_code                 text,
    buy_currency             text,
    buy_price                numeric(18, 8),
    buy_seconds              bigint,
    buy_charge               numeric(24, 8),
    fx_buy_to_sell           numeric(20, 10),
    working                  jsonb          not null
);
create index rated_call_for_invoice on rating.rated_call (tenant_id, customer_carrier_id, reference_at);
create index rated_call_by_supplier on rating.rated_call (tenant_id, supplier_carrier_id, reference_at);

create function rating.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rated calls are never changed: a re-rating is a new row';
end $$;
create trigger rated_call_fact before update or delete on rating.rated_call
    for each statement execute function rating.refuse_change();
