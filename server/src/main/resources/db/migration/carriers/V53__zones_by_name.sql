-- Why: carriers made with the zone of an operator that was set up with "Z" have it too; no list of time zones offers it.
update carriers.carrier set time_zone = 'UTC' where time_zone = 'Z';
update carriers.time_class set time_zone = 'UTC' where time_zone = 'Z';
