-- Why: a carrier's calls of 24 hours may cost no more than somebody has set, whatever it may owe: a limit against fraud and mistakes.
create table carriers.spend_limit (
    tenant_id    bigint         not null,
    carrier_id   bigint         not null references carriers.carrier on delete cascade,
    side         text           not null check (side in ('customer', 'supplier')),
    currency     text           not null,
    -- null: none; the row stays for its reset
    amount       numeric(24, 8) check (amount >= 0),
    breach       text           not null check (breach in ('alert-only', 'stop')),
    -- spend is counted from here on while it lies within the last 24 hours; what its quarter of an hour had come to before is taken off
    counted_from timestamptz,
    taken_off    numeric(24, 8) not null default 0,
    -- whether people were told last that it is reached
    breached     boolean        not null default false,
    version      integer        not null default 1,
    primary key (carrier_id, side, currency)
);
