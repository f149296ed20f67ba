-- Why: the dashboard counts today's calls every second, however many they are; and refusals and a supplier's calls are asked for by themselves.
create table cdr.quarter_of_calls (
    tenant_id           bigint      not null,
    -- begins a quarter of an hour: every time zone's day begins with one
    quarter             timestamptz not null,
    -- 0: calls of nobody we know
    customer_carrier_id bigint      not null,
    calls               bigint      not null,
    answered            bigint      not null,
    refused             bigint      not null,
    talk_ms             bigint      not null,
    primary key (tenant_id, quarter, customer_carrier_id)
) with (fillfactor = 50);
create index quarter_of_calls_by_customer on cdr.quarter_of_calls (tenant_id, customer_carrier_id, quarter);

insert into cdr.quarter_of_calls (tenant_id, quarter, customer_carrier_id, calls, answered, refused, talk_ms)
select tenant_id, date_bin('15 minutes', started_at, timestamptz '2000-01-01 00:00:00Z'), coalesce(customer_carrier_id, 0),
       count(*), count(answered_at), count(refusal), sum(talk_ms)
from cdr.call group by 1, 2, 3;

create index call_refused on cdr.call (tenant_id, started_at desc, id desc) where refusal is not null;
create index call_by_supplier on cdr.call (tenant_id, supplier_carrier_id, started_at desc, id desc) where supplier_carrier_id is not null;
