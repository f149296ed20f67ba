-- Why: a rule attests calls with a certificate of the tenant's (SHAKEN, RFC 8588), and calls that others attested are checked with theirs.
create table enforcement.certificate (
    tenant_id  bigint      not null,
    id         bigint      generated always as identity,
    name       text        not null,
    -- where whoever checks a signature gets the certificate (x5u)
    url        text        not null,
    -- part of the address under which we hand it out ourselves
    public_id  uuid        not null unique,
    -- PEM, the certificate first, then who signed it; empty while it is requested
    chain      text        not null default '',
    -- PKCS #8 in PEM, sealed; null: somebody else's certificate, for checking alone
    key        text,
    -- PKCS #10 in PEM that was made with the key; null: the key came with the certificate
    request    text,
    -- days before its end that people were told of last
    warned     integer,
    version    integer     not null default 1,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    check (key is not null or chain <> '')
);
create unique index certificate_name on enforcement.certificate (tenant_id, lower(name));
create unique index certificate_url on enforcement.certificate (tenant_id, url);

alter table enforcement.rule
    -- A, B or C: the call is attested; null: it is not
    add column attest_level   text check (attest_level in ('a', 'b', 'c')),
    add column certificate_id bigint,
    add foreign key (tenant_id, certificate_id) references enforcement.certificate,
    add check ((attest_level is null) = (certificate_id is null)),
    -- a refused call is not attested
    add check (blocks is null or attest_level is null),
    drop constraint rule_attested_check,
    add constraint rule_attested_check check (attested in ('any', 'yes', 'verified', 'no'));
create index rule_certificate on enforcement.rule (tenant_id, certificate_id) where certificate_id is not null;
