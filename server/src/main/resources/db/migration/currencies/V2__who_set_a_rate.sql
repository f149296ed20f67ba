-- Why: a rate is a person's word, so the list says whose and since when.
alter table currencies.fx_rate add column set_by text not null default '';
alter table currencies.fx_rate add column set_at timestamptz;
