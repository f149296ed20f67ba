-- Why: what was found of a caller's number is kept with the call. Calls of before were not looked at.
alter table cdr.call
    add column caller_validity text not null default 'not-checked' check (caller_validity in ('not-checked', 'valid', 'invalid', 'missing'));
