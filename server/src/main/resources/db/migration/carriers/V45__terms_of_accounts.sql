-- Why: whether a supplier is paid before or after, how a customer is billed, and one account number for both sides, are agreed with each carrier.
alter table carriers.carrier
    add column supplier_credit_type text check (supplier_credit_type in ('prepaid', 'postpaid')),
    add column billing_mode text not null default 'automatic' check (billing_mode in ('automatic', 'manual-notification', 'not-defined')),
    -- null: the same as the customer's
    alter column supplier_account_number drop not null;
update carriers.carrier set supplier_credit_type = 'postpaid' where kind <> 'customer';
alter table carriers.carrier add constraint carrier_supplier_credit check ((kind = 'customer') = (supplier_credit_type is null));
