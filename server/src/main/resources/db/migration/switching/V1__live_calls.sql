-- Why: a call that was started must be found again after the process was killed; the row lives from hold to CDR.
create table switching.live_call (
    tenant_id    bigint      not null,
    call_id      uuid        primary key,
    node         text        not null,
    started_at   timestamptz not null,
    answered_at  timestamptz,
    route_ref    text,
    last_seen_at timestamptz not null,
    -- the call as admitted: parties, numbers, routes with reasons
    admitted     jsonb       not null
);
