-- Why: settings are changed by people on screen: two who change the same one must notice, and the list says who changed it last.
alter table platform.setting add column version integer not null default 1;
alter table platform.setting add column changed_by text not null default '';
