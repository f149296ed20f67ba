-- Why: a test call is the operator's own; counted among a customer's calls, and among all, it made ASR and ACD speak of what nobody bought. Its supplier is paid for it and counts it still.
update cdr.quarter_of_calls as present set
    calls = present.calls - tests.calls, answered = present.answered - tests.answered,
    refused = present.refused - tests.refused, talk_ms = present.talk_ms - tests.talk_ms
from (
    select call.tenant_id, date_bin('15 minutes', call.started_at, timestamptz '2000-01-01 00:00:00Z') as quarter, counted.under,
           count(*) as calls, count(call.answered_at) as answered, count(call.refusal) as refused, sum(call.talk_ms) as talk_ms
    from cdr.call cross join lateral (select 0 as under union all select call.customer_carrier_id where call.customer_carrier_id is not null) as counted
    where call.test_call
    group by 1, 2, 3) as tests
where present.tenant_id = tests.tenant_id and present.quarter = tests.quarter and present.customer_carrier_id = tests.under;
