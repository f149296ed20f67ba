-- Why: a test call costs what its supplier charges, and is on no bill of the customer over whose interconnect it came.
alter table rating.rated_call add column test_call boolean not null default false;
