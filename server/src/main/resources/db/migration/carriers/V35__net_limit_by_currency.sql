-- Why: each currency of a carrier has its own limit of the net exposure; until now one number was counted in all of them.
alter table carriers.carrier_currency
    add column net_limit numeric(24, 8) check (net_limit >= 0),
    add column net_breach text not null default 'alert-only' check (net_breach in ('alert-only', 'block'));

update carriers.carrier_currency cc
set net_limit = c.bilateral_credit_limit, net_breach = c.bilateral_breach
from carriers.carrier c
where c.tenant_id = cc.tenant_id and c.id = cc.carrier_id;

alter table carriers.carrier
    drop column bilateral_credit_limit,
    drop column bilateral_breach;
