-- Why: a carrier goes from a prospect to a closed account by steps; a suspension has a cause, and every step its reason and who took it.
alter table carriers.carrier
    drop constraint carrier_status_check,
    add constraint carrier_status_check
        check (status in ('prospect', 'pending-kyc', 'testing', 'active', 'suspended', 'closing', 'closed')),
    add column suspended_for text check (suspended_for in ('credit', 'fraud', 'admin'));
update carriers.carrier set suspended_for = 'admin' where status = 'suspended';
alter table carriers.carrier add constraint carrier_suspended_for check ((status = 'suspended') = (suspended_for is not null));

create table carriers.status_change (
    tenant_id     bigint      not null,
    id            bigint      generated always as identity primary key,
    carrier_id    bigint      not null references carriers.carrier on delete cascade,
    -- null: it was made so
    before        text,
    status        text        not null,
    suspended_for text,
    reason        text        not null,
    actor_kind    text        not null,
    actor_name    text        not null,
    at            timestamptz not null
);
create index status_change_of_carrier on carriers.status_change (tenant_id, carrier_id, id);
create function carriers.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what a carrier was is never changed';
end $$;
create trigger status_change_fact before update on carriers.status_change
    for each statement execute function carriers.refuse_change();
