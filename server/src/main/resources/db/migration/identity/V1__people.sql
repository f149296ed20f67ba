-- Why: people sign in to a portal of their tenant; sessions and one-time links are kept as hashes only.
create table identity.person (
    tenant_id     bigint      not null,
    id            bigint generated always as identity,
    email         text        not null,
    display_name  text        not null,
    password_hash text,
    portal        text        not null check (portal in ('admin', 'customer')),
    carrier_id    bigint,
    created_at    timestamptz not null,
    primary key (tenant_id, id),
    check ((portal = 'customer') = (carrier_id is not null))
);
create unique index person_email on identity.person (lower(email));

create table identity.session (
    token_hash   bytea       primary key,
    tenant_id    bigint      not null,
    person_id    bigint      not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    address      text        not null,
    agent        text        not null,
    foreign key (tenant_id, person_id) references identity.person
);

create table identity.one_time_link (
    token_hash bytea       primary key,
    tenant_id  bigint      not null,
    person_id  bigint      not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    foreign key (tenant_id, person_id) references identity.person
);

create table identity.sign_in_attempt (
    id         bigint generated always as identity primary key,
    email      text        not null,
    address    text        not null,
    at         timestamptz not null,
    succeeded  boolean     not null
);
create index sign_in_attempt_recent on identity.sign_in_attempt (lower(email), at);
create index sign_in_attempt_address on identity.sign_in_attempt (address, at);
