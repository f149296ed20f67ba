-- Why: calls of the operator's own test system come in over an interconnect for a while, nobody pays for them, and a secret tells them from its customer's.
create table carriers.test_calls (
    tenant_id       bigint      not null,
    interconnect_id bigint      primary key references carriers.interconnect on delete cascade,
    -- SHA-256 of what such calls show; the secret itself is kept nowhere
    token_hash      bytea       not null check (length(token_hash) = 32),
    opened_at       timestamptz not null,
    closes_at       timestamptz not null,
    opened_by       text        not null,
    reason          text        not null,
    check (closes_at > opened_at and closes_at <= opened_at + interval '24 hours')
);
