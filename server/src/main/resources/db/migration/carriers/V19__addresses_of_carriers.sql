-- Why: invoices go to another address, or another company, than the one that traffic is agreed with; faxes are still sent on disputes.
alter table carriers.carrier
    add column postcode         text not null default '',
    add column fax              text not null default '',
    -- null: invoices go to the company's address
    add column billing_address  text,
    add column billing_postcode text not null default '',
    add column billing_country  text not null default '',
    -- whom invoices name; empty: the legal name
    add column bill_to          text not null default '',
    -- for whom the service is, when that is somebody else
    add column ship_to          text not null default '';
alter table carriers.contact add column fax text not null default '';
