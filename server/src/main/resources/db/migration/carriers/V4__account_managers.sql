-- Why: an account manager is a person, so that somebody's role can be about the accounts assigned to them.
-- The free text of before stays in account_manager for those in whom nobody was recognised; nothing reads it any more.
alter table carriers.carrier
    add column account_manager_id bigint,
    -- who made it; null: the platform, or a program
    add column created_by bigint;
update carriers.carrier c set account_manager_id = p.id
from (select tenant_id, lower(display_name) as name, min(id) as id from identity.person
      where portal = 'admin' and state <> 'deleted' group by tenant_id, lower(display_name) having count(*) = 1) p
where p.tenant_id = c.tenant_id and p.name = lower(c.account_manager);
create index carrier_manager on carriers.carrier (tenant_id, account_manager_id) where account_manager_id is not null;
create index carrier_maker on carriers.carrier (tenant_id, created_by) where created_by is not null;
