-- Why: Identity headers (STIR/SHAKEN, RFC 8224) pass to a supplier unless it is said otherwise.
alter table carriers.interconnect
    add column identity_header text not null default 'pass' check (identity_header in ('pass', 'remove'));
