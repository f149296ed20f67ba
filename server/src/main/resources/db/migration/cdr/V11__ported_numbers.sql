-- Why: what a call was routed and paid by stays with it, beside the number that was dialled. No number was looked up before.
alter table cdr.call
    add column routing_number text,
    add column ported_network text,
    add column sold_by_routing_number boolean not null default false;
