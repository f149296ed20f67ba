-- Why: settings are kept as JSON, and the failure codes that V42 gathered from interconnects were written as bare text: whoever read one of that tenant's settings failed.
update platform.setting
set value = to_json(value)::text
where name = 'carriers.failure-codes' and value not like '"%';
