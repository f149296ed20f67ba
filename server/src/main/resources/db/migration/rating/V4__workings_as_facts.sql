-- Why: a working is what WorkingFacts tells of both sides, written for every call, read for few and never searched: json serves better than
-- jsonb. No query used rated_call_by_supplier.
alter table rating.rated_call alter working type json;
drop index rating.rated_call_by_supplier;
