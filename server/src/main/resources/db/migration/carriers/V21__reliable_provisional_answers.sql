-- Why: what is done about reliable provisional answers (100rel, RFC 3262) on an interconnect's side is its own matter.
alter table carriers.interconnect
    add column reliability text not null default 'pass' check (reliability in ('pass', 'supported', 'required', 'blocked'));
