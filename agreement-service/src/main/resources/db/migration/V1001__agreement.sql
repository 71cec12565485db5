-- Templates, the agreements made on them (append-only: each row is evidence and history), and replicas of partners and customers.

create table agreement_template (
    id            uuid        primary key,
    type          text        not null,
    link          text        not null,
    version_rank  int         not null,
    valid_until   date,
    successor_id  uuid,
    version       bigint      not null default 0
);
comment on column agreement_template.valid_until is 'The last day (UTC) on which it may be accepted, or null';
comment on column agreement_template.successor_id is 'The template that takes its place once it is retired';

-- The two public ids are built into old clients (Q36); the other two are ours.
insert into agreement_template (id, type, link, version_rank, valid_until, successor_id) values
    ('117a77b0-9360-443b-8795-c6dedc750cf9', 'MICROSOFT_CUSTOMER_AGREEMENT', 'https://agreements.twotier.example/customer', 0, null, null),
    ('998b88de-aa99-4388-a42c-1b3517d49490', 'MICROSOFT_CLOUD_AGREEMENT', 'https://agreements.twotier.example/cloud', 0, '2020-01-31', '117a77b0-9360-443b-8795-c6dedc750cf9'),
    ('6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7001', 'MICROSOFT_PARTNER_AGREEMENT', 'https://agreements.twotier.example/partner', 0, null, null),
    ('6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002', 'INDIRECT_RESELLER_AGREEMENT', 'https://agreements.twotier.example/indirect-reseller', 0, null, null);

create table partner_agreement (
    id            uuid        primary key,
    partner_id    uuid        not null,
    type          text        not null,
    template_id   uuid        not null,
    region        text        not null,
    signed_by     text        not null,
    signed_at     timestamptz not null,
    enrollment_id uuid,
    sequence      bigint      not null,
    version       bigint      not null,
    unique (partner_id, type, region)
);
comment on table partner_agreement is 'Evidence: what a partner signed, one row per agreement and region; never changed';
revoke update, delete on partner_agreement from "${app}";

create table customer_agreement (
    id                   uuid        primary key,
    customer_id          uuid        not null,
    type                 text        not null,
    template_id          uuid        not null,
    method               text        not null,
    attesting_partner_id uuid,
    ordinal              int         not null,
    user_id              text        not null,
    first_name           text        not null,
    last_name            text        not null,
    email                text        not null,
    phone_number         text,
    date_agreed          timestamptz not null,
    recorded_at          timestamptz not null,
    sequence             bigint      not null,
    version              bigint      not null,
    check ((method = 'ATTESTED') = (attesting_partner_id is not null))
);
create unique index customer_agreement_direct on customer_agreement (customer_id, template_id) where method = 'DIRECT';
create unique index customer_agreement_attested on customer_agreement (customer_id, attesting_partner_id, ordinal);
comment on table customer_agreement is 'Evidence: every acceptance and attestation, the corrections too; never changed';
comment on column customer_agreement.ordinal is 'Counts the confirmations of one partner for one customer, so that of two at once one is the later';
revoke update, delete on customer_agreement from "${app}";

create table partner_replica (
    id                   uuid    primary key,
    country              text    not null,
    region               text    not null,
    environment          text    not null,
    direct_bill          boolean not null,
    indirect_provider    boolean not null,
    indirect_reseller    boolean not null,
    enrolled             boolean not null,
    partner_sequence     bigint  not null,
    enrollment_sequence  bigint  not null
);

create table partner_replica_mpn (
    partner_id    uuid not null,
    mpn_id        text not null,
    kind          text not null,
    primary key (partner_id, mpn_id)
);
create index partner_replica_mpn_id on partner_replica_mpn (mpn_id);

create table customer_replica (
    id            uuid   primary key,
    environment   text   not null,
    sequence      bigint not null
);

create table relationship_replica (
    id                  uuid    primary key,
    customer_id         uuid    not null,
    partner_id          uuid    not null,
    kind                text    not null,
    through_provider_id uuid,
    open                boolean not null,
    sequence            bigint  not null
);
create index relationship_replica_customer on relationship_replica (customer_id, partner_id);
