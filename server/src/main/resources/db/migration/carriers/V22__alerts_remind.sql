-- Why: a credit alert watches exposure and spend too, tells contacts and staff besides plain addresses, reminds while it lasts, and is worded by whoever sets it.
alter table carriers.credit_alert drop constraint credit_alert_kind_check;
update carriers.credit_alert
   set kind = case kind when 'customer' then 'low-balance' when 'supplier' then 'supplier-balance' else 'customer-net-exposure' end;
alter table carriers.credit_alert
    add constraint credit_alert_kind_check check (kind in (
        'low-balance', 'supplier-balance', 'customer-net-exposure', 'supplier-net-exposure', 'customer-spend', 'supplier-spend')),
    -- percent: of the 24-hour limit
    add column measure           text    not null default 'amount' check (measure in ('amount', 'percent')),
    -- those that are there were told of once
    add column most_letters      integer not null default 1 check (most_letters > 0),
    add column minutes_apart     integer not null default 60 check (minutes_apart > 0),
    add column letters           integer not null default 0,
    add column last_letter_at    timestamptz,
    -- empty: the usual words
    add column triggered_subject text    not null default '',
    add column triggered_text    text    not null default '',
    add column last_subject      text    not null default '',
    add column last_text         text    not null default '',
    add column cleared_subject   text    not null default '',
    add column cleared_text      text    not null default '';
update carriers.credit_alert set letters = 1, last_letter_at = changed_at where triggered;

create table carriers.credit_alert_recipient (
    tenant_id bigint  not null,
    alert_id  bigint  not null references carriers.credit_alert on delete cascade,
    place     integer not null,
    kind      text    not null check (kind in ('contact', 'person', 'address')),
    -- of a contact or a person; they may be gone: the name says who was meant
    of_id     bigint check ((of_id is null) = (kind = 'address')),
    name      text    not null default '',
    address   text    not null default '',
    send_as   text    not null default 'to' check (send_as in ('to', 'cc', 'bcc')),
    primary key (tenant_id, alert_id, place)
);
insert into carriers.credit_alert_recipient (tenant_id, alert_id, place, kind, address)
select tenant_id, id, told.place, 'address', told.address
  from carriers.credit_alert, unnest(recipients) with ordinality as told (address, place);
alter table carriers.credit_alert drop column recipients;
