-- Why: staff may look at a customer's portal for a while, and both sides must be able to tell who did and when; a rule about second factors must reach sessions that are open.
create table identity.visit (
    tenant_id  bigint      not null,
    id         bigint generated always as identity,
    -- who looks; the name as it was then
    person_id  bigint      not null,
    person     text        not null,
    carrier_id bigint      not null,
    reason     text        not null,
    may_change boolean     not null,
    started_at timestamptz not null,
    -- when it ends by itself
    until      timestamptz not null,
    -- null: it was not left, so it goes or went on until then
    ended_at   timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person
);
create index visit_of_carrier on identity.visit (tenant_id, carrier_id, id desc);

alter table identity.session add column visit_id bigint;
-- whether it began with a second factor or a passkey
alter table identity.session add column strong boolean not null default false;
