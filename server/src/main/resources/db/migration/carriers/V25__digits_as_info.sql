-- Why: a supplier may take digits as SIP INFO instead of events in the media.
alter table carriers.media add column digits_as_info boolean not null default false;
