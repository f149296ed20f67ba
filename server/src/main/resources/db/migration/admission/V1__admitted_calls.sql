-- Why: a call that was let in must be found again after the process was killed; its row lives from hold to call record.
create table admission.node (
    name         text        primary key,
    started_at   timestamptz not null,
    -- the last time the node was known to run: where a killed node's calls are cut
    last_seen_at timestamptz not null
);

create table admission.admitted_call (
    tenant_id   bigint      not null,
    call_id     uuid        primary key,
    node        text        not null,
    admitted_at timestamptz not null,
    ringing_at  timestamptz,
    answered_at timestamptz,
    route_ref   text,
    -- the call as admitted: parties, numbers, routes with reasons
    admitted    jsonb       not null
);
create index admitted_call_node on admission.admitted_call (node);
