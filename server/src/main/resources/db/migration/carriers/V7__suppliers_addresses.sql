-- Why: a supplier has several addresses, is watched address by address, and may be told a trunk group.
create table carriers.send_to (
    tenant_id       bigint  not null,
    interconnect_id bigint  not null references carriers.interconnect on delete cascade,
    position        integer not null,
    -- IP address or host name; without a port a name is looked up by SRV
    host            text    not null,
    port            integer check (port between 1 and 65535),
    transport       text    not null check (transport in ('udp', 'tcp')),
    fallback        boolean not null default false,
    enabled         boolean not null default true,
    primary key (interconnect_id, position)
);
insert into carriers.send_to (tenant_id, interconnect_id, position, host, port, transport)
select tenant_id, id, 1, host, port, transport from carriers.interconnect where direction = 'supplier';

alter table carriers.interconnect
    drop column host,
    drop column port,
    drop column transport;

create table carriers.supplier_terms (
    tenant_id        bigint    not null,
    interconnect_id  bigint    primary key references carriers.interconnect on delete cascade,
    -- RFC 4904; null: none is sent
    trunk_group      text,
    trunk_context    text,
    trunk_place      text      not null default 'contact' check (trunk_place in ('contact', 'request-uri', 'both')),
    monitoring       text      not null default 'none' check (monitoring in ('none', 'options', 'calls', 'both')),
    interval_seconds integer   not null default 30 check (interval_seconds between 5 and 3600),
    most_failures    integer   not null default 3 check (most_failures between 1 and 100),
    -- besides 408 and no answer
    failure_codes    integer[] not null default '{503}',
    -- null: only an answer brings an address back
    restore_minutes  integer   default 60 check (restore_minutes between 1 and 10080),
    mail             text      not null default 'never' check (mail in ('never', 'breach', 'breach-and-clear')),
    recipients       text[]    not null default '{}',
    check ((trunk_group is null) = (trunk_context is null))
);
insert into carriers.supplier_terms (tenant_id, interconnect_id)
select tenant_id, id from carriers.interconnect where direction = 'supplier';

-- what is known of an address: changed only when its state turns, and by each OPTIONS
create table carriers.address_state (
    tenant_id       bigint      not null,
    interconnect_id bigint      not null references carriers.interconnect on delete cascade,
    address         text        not null,
    state           text        not null check (state in ('unknown', 'reachable', 'out')),
    since           timestamptz not null,
    reason          text        not null,
    detail          text        not null default '',
    checked_at      timestamptz,
    checked         text        not null default '',
    -- the process that asks next, and when: another takes over when it does not
    due_at          timestamptz not null,
    prober          text        not null default '',
    primary key (interconnect_id, address)
);
