-- Why: one interconnect may both send us calls and take them; so prefixes and number rules of calls that go out stand apart from those of calls that come in.
alter table carriers.interconnect
    drop constraint interconnect_direction_check,
    add constraint interconnect_direction_check check (direction in ('customer', 'supplier', 'bilateral'));

alter table carriers.supplier_terms
    -- put before the called numbers of calls that go out
    add column tech_prefix text not null default '' check (tech_prefix ~ '^[0-9#*]{0,16}$');
update carriers.supplier_terms t set tech_prefix = i.tech_prefix
from carriers.interconnect i where i.id = t.interconnect_id and i.direction = 'supplier';
update carriers.interconnect set tech_prefix = '' where direction = 'supplier';

alter table carriers.number_rule
    drop constraint number_rule_number_check,
    add constraint number_rule_number_check check (number in ('called', 'caller', 'egress-called', 'egress-caller'));
update carriers.number_rule r set number = 'egress-' || r.number
from carriers.interconnect i where i.id = r.interconnect_id and i.direction = 'supplier';
