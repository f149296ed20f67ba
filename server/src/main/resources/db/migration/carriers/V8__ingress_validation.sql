-- Why: a customer's calls are told apart by what they say of where they come from too, or that is recorded: the domains of From and Contact, the trunk group.
alter table carriers.interconnect
    -- % stands for any characters; empty: not looked at
    add column from_domain      text    not null default '',
    add column validate_from    boolean not null default false,
    add column contact_domain   text    not null default '',
    add column validate_contact boolean not null default false,
    -- of the Contact (RFC 4904); empty: not looked at
    add column trunk_group      text    not null default '',
    -- empty: any
    add column trunk_context    text    not null default '',
    add column validate_trunk   boolean not null default false;
