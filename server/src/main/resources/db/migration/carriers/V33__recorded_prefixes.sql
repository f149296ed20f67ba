-- Why: a tech prefix may be taken off where it is there without being demanded. What there is demands it as before.
alter table carriers.interconnect
    add column validate_prefix boolean not null default true;
