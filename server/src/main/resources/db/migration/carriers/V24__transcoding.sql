-- Why: a service may let its relayed calls be converted between codecs when customer and supplier have none in common.
alter table carriers.service add column transcoding boolean not null default false;
