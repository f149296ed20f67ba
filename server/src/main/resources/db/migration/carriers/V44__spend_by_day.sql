-- Why: some carriers are limited by what they spend in a day of their own rather than in the last 24 hours: counted from local midnight, and anew at the next.
alter table carriers.spend_limit
    add column mode text not null default 'rolling' check (mode in ('rolling', 'fixed-day'));
