-- Why: whether the media of a side was encrypted is kept with the call. Before this none was.
alter table cdr.call_media add column secure boolean not null default false;
