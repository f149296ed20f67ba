-- Why: calls may come through a customer's proxy, whose socket is not what tells the customer apart; its Via headers are, as far as the proxy is trusted.
alter table carriers.interconnect
    -- what source addresses are matched with: the socket's source, or what trusted proxies' Via headers name
    add column address_type text    not null default 'transport' check (address_type in ('transport', 'via')),
    -- by Via: whether the last one is matched as well
    add column last_via     boolean not null default false,
    -- by Via: ranges of the proxies that are believed
    add column proxies      text[]  not null default '{}',
    add constraint proxies_of_via check ((address_type = 'via') = (cardinality(proxies) > 0) and (address_type = 'via' or not last_via));
