-- Why: suppliers are called over TLS, and a customer's calls may have to come over it.
alter table carriers.send_to
    drop constraint send_to_transport_check,
    add constraint send_to_transport_check check (transport in ('udp', 'tcp', 'tls'));
alter table carriers.supplier_terms
    -- who must have signed the supplier's certificate: generally trusted authorities, its own, or anybody
    add column certificates text not null default 'system' check (certificates in ('system', 'own', 'none')),
    -- PEM; empty but for its own
    add column authorities  text not null default '';
alter table carriers.interconnect
    add column tls_only boolean not null default false;
