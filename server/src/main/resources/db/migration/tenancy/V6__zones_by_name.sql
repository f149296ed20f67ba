-- Why: the first operator was set up with the zone "Z", which no list of time zones offers: forms that begin with the tenant's zone began with none.
update tenancy.tenant set time_zone = 'UTC' where time_zone = 'Z';
