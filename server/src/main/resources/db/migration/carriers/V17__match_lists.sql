-- Why: which calls a service is for may be said by a number list, which many services share; and callers' numbers may be told apart by their length.
alter table carriers.service
    add column destination_list_id bigint,
    add column destination_list_excluding boolean not null default false,
    add column origin_list_id bigint,
    add column origin_list_excluding boolean not null default false,
    add column origin_min_digits integer,
    add column origin_max_digits integer;
create index service_destination_list on carriers.service (tenant_id, destination_list_id) where destination_list_id is not null;
create index service_origin_list on carriers.service (tenant_id, origin_list_id) where origin_list_id is not null;
