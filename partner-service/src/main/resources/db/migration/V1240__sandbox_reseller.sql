create table sandbox_reseller (
    id          uuid        primary key,
    version     bigint      not null,
    provider_id uuid        not null,
    domain      text        not null unique,
    sign_in     text        not null,
    request_key text,
    attempt     uuid        not null,
    lease_until timestamptz not null,
    made_at     timestamptz,
    deleted_at  timestamptz
);
create index sandbox_reseller_provider on sandbox_reseller (provider_id) where made_at is not null and deleted_at is null;
comment on table sandbox_reseller is 'Tenants of resellers that sandbox providers made for themselves; deleted ones stay, so that a domain never means two';
