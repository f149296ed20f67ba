-- Why: a call may be allowed to last as long as its credit does. Null: no limit.
alter table carriers.interconnect
    alter column max_talk_seconds drop not null;
