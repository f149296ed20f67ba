-- Why: a supplier is told its own calls and minutes of a day; counted by themselves they would be read one by one. The calls that a supplier carried,
-- or was tried for last, stand under its id negated.
insert into cdr.quarter_of_calls (tenant_id, quarter, customer_carrier_id, calls, answered, refused, talk_ms)
select tenant_id, date_bin('15 minutes', started_at, timestamptz '2000-01-01 00:00:00Z'), -supplier_carrier_id,
       count(*), count(answered_at), count(refusal), sum(talk_ms)
from cdr.call where supplier_carrier_id is not null group by 1, 2, 3;
