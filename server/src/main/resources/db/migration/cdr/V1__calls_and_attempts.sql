-- Why: the facts of every call, answered, failed or refused; written once, never changed.
create table cdr.call (
    tenant_id                bigint      not null,
    id                       uuid        not null,
    source                   text        not null check (source in ('live', 'recovered', 'ingest')),
    simulated                boolean     not null default false,
    started_at               timestamptz not null,
    ringing_at               timestamptz,
    answered_at              timestamptz,
    ended_at                 timestamptz not null,
    talk_ms                  bigint      not null check (talk_ms >= 0),
    pdd_ms                   integer,
    caller                   text        not null,
    called_received          text        not null,
    called                   text,
    source_address           text        not null,
    sip_call_id              text        not null,
    customer_carrier_id      bigint,
    customer_interconnect_id bigint,
    service_id               bigint,
    supplier_carrier_id      bigint,
    supplier_interconnect_id bigint,
    sell_plan_id             bigint,
    buy_plan_id              bigint,
    zone                     text,
    attempts                 smallint    not null,
    released_by              text        not null check (released_by in ('caller', 'callee', 'switch')),
    sip_code                 integer     not null,
    q850                     integer,
    end_code                 text        not null,
    refusal                  text,
    verdict                  text        not null check (verdict in ('success', 'caller', 'supplier', 'ours', 'capacity', 'nobody')),
    early_media              boolean     not null default false,
    primary key (id)
);
create index call_by_time on cdr.call (tenant_id, started_at desc, id desc);
create index call_by_customer on cdr.call (tenant_id, customer_carrier_id, started_at desc, id desc);
create index call_by_called on cdr.call (tenant_id, called text_pattern_ops);

create table cdr.attempt (
    tenant_id        bigint      not null,
    call_id          uuid        not null,
    position         smallint    not null,
    interconnect_id  bigint      not null,
    carrier_id       bigint      not null,
    sip_call_id      text        not null,
    sent_at          timestamptz not null,
    trying_at        timestamptz,
    ringing_at       timestamptz,
    answered_at      timestamptz,
    ended_at         timestamptz not null,
    sip_code         integer     not null,
    q850             integer,
    reason           text        not null,
    outcome          text        not null,
    primary key (call_id, position)
);
create index attempt_by_supplier on cdr.attempt (tenant_id, interconnect_id, sent_at desc);

-- what explains a call to a person: the decision with every route kept and dropped, and the SIP ladder
create table cdr.call_evidence (
    tenant_id bigint not null,
    call_id   uuid   primary key,
    decision  jsonb,
    ladder    jsonb
);

-- calls waiting to be rated; the row goes when the call is rated and posted
create table cdr.unrated_call (
    tenant_id bigint      not null,
    call_id   uuid        primary key,
    queued_at timestamptz not null
);

-- calls that could not be rated, with the reason; a person or a new rate puts them back
create table cdr.suspended_call (
    tenant_id    bigint      not null,
    call_id      uuid        primary key,
    reason       text        not null,
    explanation  text        not null,
    suspended_at timestamptz not null
);

create function cdr.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'call records are never changed';
end $$;
create trigger call_fact before update or delete on cdr.call
    for each statement execute function cdr.refuse_change();
create trigger attempt_fact before update or delete on cdr.attempt
    for each statement execute function cdr.refuse_change();
