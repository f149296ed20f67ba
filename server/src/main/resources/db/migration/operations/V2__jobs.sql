-- Why: heavy operations wait in rows, so that a killed process loses none and several processes share them.
create table operations.job (
    tenant_id        bigint      not null,
    id               bigint      generated always as identity primary key,
    type             text        not null,
    category         text        not null,
    state            text        not null check (state in ('scheduled', 'pending', 'processing', 'completed', 'failed', 'dead', 'cancelled', 'paused')),
    priority         smallint    not null,
    payload          json        not null,
    -- who asked for it and how, as operations.entry has it
    request          json        not null,
    -- operations.Actor.key of who asked, for the list of their own jobs
    actor            text        not null,
    -- at most one job with the same key runs at a time
    concurrency_key  text,
    run_at           timestamptz not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    heartbeat_at     timestamptz,
    finished_at      timestamptz,
    worker           text,
    attempt          integer     not null default 0,
    most_attempts    integer     not null check (most_attempts >= 1),
    -- how often its worker vanished
    stuck            integer     not null default 0,
    cancel_requested boolean     not null default false,
    progress_done    bigint,
    progress_total   bigint,
    progress_note    text,
    -- permanent: another attempt would end the same way; transient: it may not
    failure_class    text check (failure_class in ('permanent', 'transient')),
    failure          text,
    result           json
);
-- what may be claimed, in the order of claiming
create index job_waiting on operations.job (type, priority desc, run_at, id) where state in ('scheduled', 'pending', 'failed');
create index job_running on operations.job (heartbeat_at) where state = 'processing';
create unique index job_one_per_key on operations.job (tenant_id, concurrency_key) where state = 'processing';
create index job_newest on operations.job (tenant_id, id);
create index job_by_state on operations.job (tenant_id, state, id);
create index job_by_type on operations.job (tenant_id, type, id);
create index job_of_actor on operations.job (tenant_id, actor, id);
create index job_finished on operations.job (finished_at) where finished_at is not null;

create table operations.job_log (
    tenant_id bigint      not null,
    job_id    bigint      not null references operations.job on delete cascade,
    id        bigint      generated always as identity,
    at        timestamptz not null,
    level     text        not null check (level in ('info', 'warn', 'error')),
    line      text        not null,
    primary key (job_id, id)
);

-- what people have set for a type of job; a type without a row runs as its module declares
create table operations.job_type (
    type        text        primary key,
    paused      boolean     not null default false,
    concurrency integer check (concurrency between 1 and 256),
    changed_at  timestamptz not null
);

-- processes that work on jobs
create table operations.worker (
    name         text        primary key,
    started_at   timestamptz not null,
    heartbeat_at timestamptz not null,
    state        text        not null check (state in ('running', 'paused', 'draining')),
    running      integer     not null default 0
);

-- when work of a type is due by the clock; declared in code, kept here from one start to the next
create table operations.schedule (
    name        text        primary key,
    last_run_at timestamptz,
    last_job_id bigint,
    next_run_at timestamptz not null,
    paused      boolean     not null default false
);
