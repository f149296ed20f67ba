-- Why: every change is accounted for: who asked for it, what was before and after, how it ended; and nobody can take that back.
create table operations.entry (
    tenant_id       bigint      not null,
    id              bigint      generated always as identity,
    at              timestamptz not null,
    type            text        not null,
    category        text        not null,
    -- person, api-key or system
    actor_kind      text        not null,
    actor_id        text        not null,
    actor_name      text        not null,
    on_behalf_of    text,
    -- screen, api, job or start
    source          text        not null,
    request_id      text        not null,
    address         text        not null,
    agent           text        not null,
    subject_kind    text,
    subject_id      text,
    subject_label   text,
    -- the operation as asked for, secrets masked
    payload         json,
    before          json,
    after           json,
    outcome         text        not null check (outcome in ('done', 'refused', 'failed')),
    code            text,
    explanation     text,
    job_id          bigint,
    -- SHA-256 over everything above, in the order of AuditDigest
    digest          bytea       not null,
    primary key (tenant_id, id)
);
comment on table operations.entry is 'insert-only: an entry is a fact';
create index entry_by_time on operations.entry (tenant_id, at, id);
create index entry_by_subject on operations.entry (tenant_id, subject_kind, subject_id, at, id);
create index entry_by_actor on operations.entry (tenant_id, actor_kind, actor_id, at, id);
create index entry_by_type on operations.entry (tenant_id, type, at, id);
create index entry_by_category on operations.entry (tenant_id, category, at, id);

-- entries that are not in the chain yet; the row goes when the entry is sealed
create table operations.unsealed (
    tenant_id bigint not null,
    entry_id  bigint not null,
    primary key (tenant_id, entry_id)
);

-- the chain: each link's hash is over the one before it and the entry's digest, so no entry can be changed, taken out or put in between
create table operations.seal (
    tenant_id bigint      not null,
    position  bigint      not null,
    entry_id  bigint      not null,
    digest    bytea       not null,
    hash      bytea       not null,
    sealed_at timestamptz not null,
    primary key (tenant_id, position),
    unique (tenant_id, entry_id)
);
comment on table operations.seal is 'insert-only: a link of the chain';

create function operations.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal of changes is never changed';
end $$;
create trigger entry_fact before update or delete or truncate on operations.entry
    for each statement execute function operations.refuse_change();
create trigger seal_fact before update or delete or truncate on operations.seal
    for each statement execute function operations.refuse_change();

-- the same key from the same actor is answered once: with the same payload the same answer, with another one a refusal
create table operations.answered_request (
    tenant_id   bigint      not null,
    actor       text        not null,
    key         text        not null,
    type        text        not null,
    payload     bytea       not null,
    result      json,
    answered_at timestamptz not null,
    primary key (tenant_id, actor, key)
);
create index answered_request_age on operations.answered_request (answered_at);
