-- Why: prices in force, on both sides, to the instant; a price that was used once is never edited, only ended.
create table rates.rating_plan (
    tenant_id          bigint         not null,
    id                 bigint generated always as identity primary key,
    side               text           not null check (side in ('sell', 'buy')),
    name               text           not null,
    currency           text           not null,
    time_zone          text           not null default 'UTC',
    duration_rounding  text           not null default 'ceil' check (duration_rounding in ('ceil', 'half-up', 'floor')),
    minimum_rated_ms   integer        not null default 0 check (minimum_rated_ms >= 0),
    short_call_seconds integer check (short_call_seconds >= 1),
    short_call_charge  numeric(18, 8) check (short_call_charge >= 0),
    call_scale         integer        not null default 6 check (call_scale between 2 and 8),
    reference_instant  text           not null default 'answer' check (reference_instant in ('answer', 'setup')),
    margin_enforced    boolean        not null default true,
    min_margin_percent numeric(6, 3)  not null default 0,
    created_at         timestamptz    not null,
    version            integer        not null default 1,
    unique (tenant_id, name),
    check ((short_call_seconds is null) = (short_call_charge is null))
);

create table rates.rate (
    tenant_id          bigint         not null,
    id                 bigint generated always as identity primary key,
    plan_id            bigint         not null references rates.rating_plan,
    code               text           not null check (code ~ '^[0-9]{1,15}$'),
    zone               text           not null,
    effective_from     timestamptz    not null,
    effective_to       timestamptz,
    connection_charge  numeric(18, 8) not null default 0 check (connection_charge >= 0),
    initial_price      numeric(18, 8) not null check (initial_price >= 0),
    recurring_price    numeric(18, 8) not null check (recurring_price >= 0),
    initial_seconds    integer        not null check (initial_seconds >= 0),
    recurring_seconds  integer        not null check (recurring_seconds >= 1),
    minimum_charge     numeric(18, 8) check (minimum_charge >= 0),
    maximum_charge     numeric(18, 8) check (maximum_charge >= 0),
    grace_seconds      integer        not null default 0 check (grace_seconds >= 0),
    blocked            boolean        not null default false,
    min_margin_percent numeric(6, 3),
    check (effective_to is null or effective_to > effective_from)
);
create unique index rate_key on rates.rate (plan_id, code, effective_from);
