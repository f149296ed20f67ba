-- Why: whoever has a trace or a complaint of another carrier knows a call by the Call-ID of its own leg. Hashes, because only the whole is asked for.
create index call_by_sip_call_id on cdr.call using hash (sip_call_id);
create index attempt_by_sip_call_id on cdr.attempt using hash (sip_call_id);
