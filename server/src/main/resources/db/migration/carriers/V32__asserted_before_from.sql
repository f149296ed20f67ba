-- Why: what a customer asserts of its caller is the better number where there is one, so a new interconnect takes it first. Those that there are stay as they were told.
alter table carriers.interconnect alter column caller_source set default 'asserted-then-from';
