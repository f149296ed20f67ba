-- Why: what staff should know finds them while they work, and who has seen it is told apart from who has not.
create table notify.alert (
    tenant_id    bigint      not null,
    id           bigint generated always as identity,
    severity     text        not null check (severity in ('critical', 'warning', 'info')),
    kind         text        not null,
    -- who may see what it is about
    permission   text        not null,
    subject_kind text,
    subject_id   text,
    text         text        not null,
    raised_at    timestamptz not null,
    primary key (tenant_id, id)
);
create index alert_age on notify.alert (tenant_id, raised_at);

-- Everything up to here was marked as read at once.
create table notify.alert_reader (
    tenant_id  bigint not null,
    person_id  bigint not null,
    read_up_to bigint not null,
    primary key (tenant_id, person_id)
);

create table notify.alert_read (
    tenant_id bigint not null,
    person_id bigint not null,
    alert_id  bigint not null,
    primary key (tenant_id, person_id, alert_id),
    foreign key (tenant_id, alert_id) references notify.alert (tenant_id, id) on delete cascade
);
