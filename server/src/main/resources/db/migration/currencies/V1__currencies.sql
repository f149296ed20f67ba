-- Why: least cost and margin compare prices of different currencies at the day's accounting rate.
create table currencies.fx_rate (
    tenant_id      bigint          not null,
    base           text            not null,
    quote          text            not null,
    rate           numeric(20, 10) not null check (rate > 0),
    effective_from timestamptz     not null,
    source         text            not null,
    primary key (tenant_id, base, quote, effective_from)
);
