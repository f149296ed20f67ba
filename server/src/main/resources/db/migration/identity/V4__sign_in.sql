-- Why: a second factor, passkeys, sign-up and a history of signing in; a session knows its device, so that a stolen one ends where it is used.
alter table identity.person add column locked_until timestamptz;
-- sealed with the master key
alter table identity.person add column totp_secret text;
alter table identity.person add column totp_confirmed_at timestamptz;
-- the last time step that a code was taken for: no code works twice
alter table identity.person add column totp_last_step bigint not null default 0;
alter table identity.person add column company text not null default '';
alter table identity.person add column account_type text not null default '';

create table identity.recovery_code (
    tenant_id bigint not null,
    person_id bigint not null,
    code_hash bytea  not null,
    used_at   timestamptz,
    primary key (tenant_id, person_id, code_hash),
    foreign key (tenant_id, person_id) references identity.person
);

create table identity.passkey (
    tenant_id     bigint      not null,
    id            bigint generated always as identity,
    person_id     bigint      not null,
    credential_id bytea       not null unique,
    -- host name that the authenticator made it for
    rp_id         text        not null,
    -- attested credential data (WebAuthn 6.5.2): authenticator model, credential id, public key
    attested      bytea       not null,
    sign_count    bigint      not null,
    backup_eligible boolean   not null,
    backed_up     boolean     not null,
    transports    text[]      not null,
    name          text        not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person
);
create index passkey_of_person on identity.passkey (tenant_id, person_id);

-- what an authenticator has to sign: works once, for five minutes
create table identity.challenge (
    tenant_id      bigint      not null,
    challenge_hash bytea       not null,
    purpose        text        not null check (purpose in ('register', 'prove')),
    person_id      bigint,
    expires_at     timestamptz not null,
    primary key (tenant_id, challenge_hash)
);

-- insert-only: what happened when people signed in, shown to them and to their administrators
create table identity.sign_in (
    tenant_id bigint      not null,
    id        bigint generated always as identity,
    person_id bigint      not null,
    at        timestamptz not null,
    address   text        not null,
    device    text        not null,
    method    text        not null,
    outcome   text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person
);
comment on table identity.sign_in is 'insert-only: the history of signing in';
create index sign_in_of_person on identity.sign_in (tenant_id, person_id, id desc);

alter table identity.one_time_link add column purpose text not null default 'set-password'
    check (purpose in ('set-password', 'reset-password', 'invitation', 'verify-email'));
alter table identity.session add column device text not null default '';
alter table identity.session add column enrolment_due boolean not null default false;
