-- Why: what was seen of the media of calls that went through us, each stream of each side; written once, never changed. Calls without rows did not go through us.
create table cdr.call_media (
    tenant_id       bigint        not null,
    call_id         uuid          not null,
    position        smallint      not null,
    -- ingress, or the ref of the route
    leg             text          not null,
    interconnect_id bigint,
    stream          smallint      not null,
    kind            text          not null,
    codec           text          not null,
    local           text          not null,
    described       text,
    latched         text,
    received        bigint        not null,
    bytes           bigint        not null,
    sent            bigint        not null,
    lost            bigint        not null,
    loss_percent    numeric(6, 3),
    jitter_ms       numeric(12, 3),
    most_jitter_ms  numeric(12, 3),
    round_trip_ms   numeric(12, 3),
    their_lost      bigint,
    wrong_source    bigint        not null,
    unsent          bigint        not null,
    mos             numeric(4, 3),
    primary key (call_id, position)
);
create trigger call_media_fact before update or delete on cdr.call_media
    for each statement execute function cdr.refuse_change();
