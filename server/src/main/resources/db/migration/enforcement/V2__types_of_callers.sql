-- Why: a payphone, a prison or a test call is let in otherwise than an ordinary caller.
-- empty: any
alter table enforcement.rule
    add column caller_types text[] not null default '{}';
