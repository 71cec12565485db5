-- Customers and their partners' relationships with them.

create table customer (
    id                            uuid        primary key,
    commerce_id                   uuid        not null,
    domain                        text        not null,
    company_name                  text        not null,
    registration_number           text,
    country                       text        not null,
    region                        text        not null,
    tenant_kind                   text        not null,
    owner_organization_tenant_id  uuid,
    created_by                    uuid        not null,
    environment                   text        not null,
    status                        text        not null,
    created_at                    timestamptz not null,
    request_key                   bytea,
    body_digest                   bytea,
    attempt                       uuid,
    lease_until                   timestamptz,
    sequence                      bigint      not null,
    version                       bigint      not null,
    constraint customer_domain unique (domain),
    constraint customer_request_key unique (request_key)
);
create index customer_unfinished on customer (created_at) where status <> 'ACTIVE';
create index customer_remembering_request on customer (created_at) where request_key is not null;
comment on table customer is 'One tenant that buys; invisible unless ACTIVE';
comment on column customer.request_key is 'Keyed digest of caller and request id: a retry finds the creation it belongs to';
comment on column customer.lease_until is 'Until when the attempt at hand may work at the identity provider';

create table reseller_relationship (
    id                      uuid        primary key,
    customer_id             uuid        not null references customer (id),
    partner_id              uuid        not null,
    kind                    text        not null,
    through_provider_id     uuid,
    origin                  text        not null,
    acquisition_channel     text        not null,
    associated_partner_id   uuid,
    delegated_admin_mode    text,
    delegated_admin_since   timestamptz,
    open                    boolean     not null,
    established_at          timestamptz not null,
    sequence                bigint      not null,
    version                 bigint      not null
);
create unique index reseller_relationship_open on reseller_relationship
    (partner_id, customer_id, kind, coalesce(through_provider_id, '00000000-0000-0000-0000-000000000000')) where open;
create index reseller_relationship_customer on reseller_relationship (customer_id);
create index reseller_relationship_through on reseller_relationship (through_provider_id, partner_id, customer_id) where open;
comment on table reseller_relationship is 'A partner with a customer; several may be open at once';

create table reseller_relationship_history (
    id                      uuid        primary key,
    relationship_id         uuid        not null,
    sequence                bigint      not null,
    customer_id             uuid        not null,
    partner_id              uuid        not null,
    kind                    text        not null,
    through_provider_id     uuid,
    origin                  text        not null,
    delegated_admin_mode    text,
    open                    boolean     not null,
    valid_from              timestamptz not null,
    who                     text        not null,
    why                     text,
    unique (relationship_id, sequence)
);
create index reseller_relationship_history_customer on reseller_relationship_history (customer_id, valid_from);
comment on table reseller_relationship_history is 'What a relationship became, when, by whom and why; never changed';
revoke update, delete on reseller_relationship_history from "${app}";

create view reseller_relationship_period as
    select h.*, lead(h.valid_from) over (partition by h.relationship_id order by h.sequence) as valid_to
    from reseller_relationship_history h;
comment on view reseller_relationship_period is 'The history with the end of each period; null while it lasts';

create table billing_profile (
    id                    uuid   primary key,
    customer_id           uuid   not null references customer (id),
    partner_id            uuid   not null,
    first_name            text,
    last_name             text,
    email                 text   not null,
    culture               text   not null,
    language              text   not null,
    company_name          text   not null,
    address_country       text   not null,
    address_region        text,
    address_city          text   not null,
    address_state         text,
    address_line1         text   not null,
    address_line2         text,
    address_line3         text,
    address_district      text,
    address_postal_code   text,
    address_first_name    text,
    address_middle_name   text,
    address_last_name     text,
    address_phone_number  text,
    address_email_address text,
    version               bigint not null,
    constraint billing_profile_per_partner unique (customer_id, partner_id)
);
comment on table billing_profile is 'Bill-to data: each partner that bills a customer has its own';

create table relationship_extension (
    id                      uuid        primary key,
    customer_id             uuid        not null references customer (id),
    direct_partner_id       uuid        not null,
    indirect_provider_id    uuid        not null,
    share_bill_to           boolean     not null,
    consent_obtained_from   text        not null,
    consent_obtained_at     timestamptz not null,
    extended_at             timestamptz not null,
    extended_by             text        not null
);
create index relationship_extension_customer on relationship_extension (customer_id, extended_at);
comment on table relationship_extension is 'Evidence of both consents behind an extension; never changed';
revoke update, delete on relationship_extension from "${app}";

-- What other services said. No foreign keys: order is promised per subject only.

create table partner_fact (
    id                    uuid    primary key,
    name                  text,
    types                 text[]  not null,
    country               text,
    region                text,
    mpn_id                text,
    direct_bill_status    text,
    affiliates            uuid[]  not null,
    environment           text    not null,
    reseller_enrolled     boolean not null,
    partner_sequence      bigint  not null,
    enrollment_sequence   bigint  not null
);

create table partnership_fact (
    id                    uuid    primary key,
    provider_id           uuid    not null,
    reseller_id           uuid    not null,
    active                boolean not null,
    sequence              bigint  not null
);
create index partnership_fact_pair on partnership_fact (provider_id, reseller_id);

create table partner_agreement_fact (
    id                    uuid    primary key,
    partner_id            uuid    not null,
    region                text    not null,
    sequence              bigint  not null
);
create index partner_agreement_fact_partner on partner_agreement_fact (partner_id, region);
