-- Why: mail is part of what a transaction does, and is sent after it; what could not be sent is there to be seen.
create table notify.letter (
    tenant_id       bigint      not null,
    id              bigint generated always as identity,
    kind            text        not null,
    to_address      text        not null,
    subject         text        not null,
    body_text       text        not null,
    body_html       text        not null,
    -- the address behind {{link}} in the bodies; taken out when the letter was delivered
    link            text,
    state           text        not null check (state in ('waiting', 'delivered', 'failed', 'not-delivered')),
    reason          text        not null default '',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    primary key (tenant_id, id)
);
create index letter_waiting on notify.letter (next_attempt_at) where state = 'waiting';
