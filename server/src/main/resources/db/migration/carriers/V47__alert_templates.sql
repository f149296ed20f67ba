-- Why: words of letters that many alerts share are kept once, and are changed in one place.
create table carriers.alert_template (
    tenant_id bigint  not null,
    id        bigint  generated always as identity primary key,
    name      text    not null,
    -- empty: the usual one
    subject   text    not null default '',
    text      text    not null default '',
    version   integer not null default 1,
    check (subject <> '' or text <> '')
);
create unique index alert_template_name on carriers.alert_template (tenant_id, lower(name));

alter table carriers.credit_alert
    add column triggered_template bigint references carriers.alert_template,
    add column last_template      bigint references carriers.alert_template,
    add column cleared_template   bigint references carriers.alert_template;
