-- Why: money is moved only by balanced transfers; a hold reserves credit of a line before a call starts.
create table ledger.credit_line (
    tenant_id    bigint         not null,
    id           bigint generated always as identity primary key,
    owner        text           not null,
    currency     text           not null,
    -- +1: balance is credits - debits of its accounts (they owe us when negative); -1: the reverse (we owe them when negative)
    sign         smallint       not null check (sign in (1, -1)),
    balance      numeric(24, 8) not null default 0,
    held         numeric(24, 8) not null default 0 check (held >= 0),
    -- stored positive; null: no limit at all, 0: nothing may be owed
    credit_limit numeric(24, 8) check (credit_limit >= 0),
    unique (tenant_id, owner, currency)
);

create table ledger.account (
    tenant_id bigint         not null,
    id        bigint generated always as identity primary key,
    code      text           not null,
    kind      text           not null check (kind in ('asset', 'liability', 'income', 'expense')),
    currency  text           not null,
    line_id   bigint references ledger.credit_line,
    debits    numeric(24, 8) not null default 0,
    credits   numeric(24, 8) not null default 0,
    unique (tenant_id, code, currency)
);
create index account_line on ledger.account (line_id) where line_id is not null;

create table ledger.journal_entry (
    tenant_id       bigint      not null,
    id              bigint      not null,
    event           text        not null,
    reference       text        not null,
    idempotency_key text        not null,
    effective_at    timestamptz not null,
    posted_at       timestamptz not null,
    note            text,
    primary key (id)
);
create unique index journal_entry_key on ledger.journal_entry (tenant_id, idempotency_key);
create index journal_entry_reference on ledger.journal_entry (tenant_id, reference);

create table ledger.transfer (
    tenant_id      bigint         not null,
    journal_id     bigint         not null,
    position       smallint       not null,
    debit_account  bigint         not null,
    credit_account bigint         not null,
    amount         numeric(24, 8) not null check (amount > 0),
    currency       text           not null,
    primary key (journal_id, position),
    check (debit_account <> credit_account)
);
create index transfer_debit on ledger.transfer (debit_account, journal_id);
create index transfer_credit on ledger.transfer (credit_account, journal_id);

-- ids are handed out in blocks of 1,000 so that bulk posting needs one round trip
create sequence ledger.journal_id increment by 1000 start with 1000;

create table ledger.hold (
    tenant_id  bigint         not null,
    reference  uuid           primary key,
    line_id    bigint         not null references ledger.credit_line,
    amount     numeric(24, 8) not null check (amount >= 0),
    opened_at  timestamptz    not null,
    changed_at timestamptz    not null
);
create index hold_line on ledger.hold (line_id);

-- journal rows are facts
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'ledger facts are never changed: post a correcting entry instead';
end $$;
create trigger journal_entry_fact before update or delete on ledger.journal_entry
    for each statement execute function ledger.refuse_change();
create trigger transfer_fact before update or delete on ledger.transfer
    for each statement execute function ledger.refuse_change();
