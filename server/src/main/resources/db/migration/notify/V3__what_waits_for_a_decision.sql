-- Why: what waits for a second person rings for those who may decide on it: not for who asked, not for whose roles do not reach so far, and no longer than it waits.
alter table notify.alert
    add column also_permission text,
    add column not_for         bigint,
    add column money_kind      text check (money_kind in ('refund', 'adjustment')),
    add column money           numeric,
    add column rings_until     timestamptz;
create index alert_subject on notify.alert (tenant_id, subject_kind, subject_id) where rings_until is not null;
