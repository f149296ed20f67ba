-- Why: the dashboard shows today's revenue and cost every second; sums over a million rated calls would take longer than that.
create table rating.quarter_of_money (
    tenant_id           bigint         not null,
    -- begins a quarter of an hour of the instant that decides the billing day
    quarter             timestamptz    not null,
    customer_carrier_id bigint         not null,
    side                text           not null check (side in ('sell', 'buy')),
    currency            text           not null,
    calls               bigint         not null,
    charge              numeric(24, 8) not null,
    primary key (tenant_id, quarter, customer_carrier_id, side, currency)
) with (fillfactor = 50);
create index quarter_of_money_by_customer on rating.quarter_of_money (tenant_id, customer_carrier_id, quarter);

insert into rating.quarter_of_money (tenant_id, quarter, customer_carrier_id, side, currency, calls, charge)
select tenant_id, date_bin('15 minutes', reference_at, timestamptz '2000-01-01 00:00:00Z'), customer_carrier_id, 'sell', sell_currency,
       count(*), sum(sell_charge)
from rating.rated_call group by 1, 2, 3, 5;
insert into rating.quarter_of_money (tenant_id, quarter, customer_carrier_id, side, currency, calls, charge)
select tenant_id, date_bin('15 minutes', reference_at, timestamptz '2000-01-01 00:00:00Z'), customer_carrier_id, 'buy', buy_currency,
       count(*), sum(buy_charge)
from rating.rated_call where buy_currency is not null group by 1, 2, 3, 5;
