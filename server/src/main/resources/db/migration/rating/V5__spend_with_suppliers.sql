-- Why: what was bought from each supplier in the last 24 hours is told beside what each customer spent: side 'bought', with the supplier's id.
alter table rating.quarter_of_money
    drop constraint quarter_of_money_side_check,
    add check (side in ('sell', 'buy', 'bought'));
insert into rating.quarter_of_money (tenant_id, quarter, customer_carrier_id, side, currency, calls, charge)
select tenant_id, date_bin('15 minutes', reference_at, timestamptz '2000-01-01 00:00:00Z'), supplier_carrier_id, 'bought', buy_currency,
       count(*), sum(buy_charge)
from rating.rated_call where buy_currency is not null and supplier_carrier_id is not null group by 1, 2, 3, 5;
