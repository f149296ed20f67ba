-- Why: what moves more money than one person may decide waits for a second one, with what it would do.
create table operations.approval (
    tenant_id     bigint      not null,
    id            bigint      generated always as identity,
    -- the operation: its type, its payload and who asked for it, as a job keeps them
    type          text        not null,
    payload       text        not null,
    request       text        not null,
    -- the permission that asking needs, and approving as well
    permission    text        not null,
    kind          text        not null check (kind in ('refund', 'adjustment')),
    -- in the tenant's base currency
    amount        numeric     not null check (amount >= 0),
    -- what it is about and would do, as told by a trial
    subject_kind  text,
    subject_id    text,
    subject_label text,
    shown_payload text        not null,
    before_state  text,
    after_state   text,
    -- the person, also behind an API key
    asked_by      bigint      not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    expires_at    timestamptz not null,
    state         text        not null default 'pending' check (state in ('pending', 'approved', 'refused', 'withdrawn')),
    decided_by    bigint,
    decided_by_name text,
    decided_at    timestamptz,
    -- why, as who decided gave it
    reason        text        not null default '',
    primary key (tenant_id, id),
    check ((state = 'pending') = (decided_at is null))
);
create index approval_newest on operations.approval (tenant_id, id desc);
create index approval_pending on operations.approval (tenant_id, expires_at) where state = 'pending';
