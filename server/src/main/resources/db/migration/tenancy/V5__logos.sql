-- Why: sign-in page, portals and letters bear a tenant's own mark.
create table tenancy.brand_logo (
    tenant_id  bigint primary key references tenancy.tenant,
    png        bytea       not null,
    width      integer     not null,
    height     integer     not null,
    -- SHA-256 of the picture: part of its address, so that browsers keep it until it is another
    digest     text        not null,
    changed_at timestamptz not null
);
