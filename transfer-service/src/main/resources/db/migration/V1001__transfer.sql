create table transfer (
    id               uuid        primary key,
    customer_id      uuid        not null,
    source_id        uuid        not null,
    target_id        uuid        not null,
    customer_name    text,
    source_name      text,
    target_name      text,
    form             text        not null,
    status           text        not null,
    environment      text        not null,
    client_reference text,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    changed_by       text,
    sequence         bigint      not null,
    version          bigint      not null
);
create index transfer_source on transfer (source_id, customer_id);
create index transfer_target on transfer (target_id, customer_id);
create index transfer_open on transfer (created_at) where status = 'OPEN';
comment on table transfer is 'Requests to move subscriptions of one customer from one partner to another; the process manager of the move';

create table transfer_group (
    id                  uuid        primary key,
    transfer_id         uuid        not null references transfer,
    number              int         not null,
    status              text        not null,
    asked               int         not null,
    asked_at            timestamptz,
    order_id            text,
    order_billing_cycle text,
    order_currency_code text,
    order_creation_date timestamptz,
    error_code          int,
    error_description   text,
    unique (transfer_id, number)
);
create index transfer_group_asked on transfer_group (asked_at) where status = 'ASKED';
comment on table transfer_group is 'A base subscription with its add-ons: moved together or not at all';

create table transfer_line (
    id                     uuid primary key,
    group_id               uuid not null references transfer_group,
    position               int  not null,
    subscription_id        uuid not null,
    parent_subscription_id uuid,
    offer_id               text not null,
    quantity               int  not null,
    billing_cycle          text,
    friendly_name          text,
    partner_id_on_record   text,
    entitlement_id         text,
    new_subscription_id    uuid,
    term_duration          text,
    open                   boolean not null,
    unique (group_id, position)
);
-- R171, exact: a subscription is in at most one open transfer
create unique index transfer_line_open on transfer_line (subscription_id) where open;
comment on column transfer_line.quantity is 'Frozen when the transfer was created';

create table known_partner (
    id                  uuid   primary key,
    name                text,
    country             text,
    region              text,
    provider            boolean not null,
    reseller            boolean not null,
    activated           boolean not null,
    onboarded_mpn_id    text,
    partner_sequence    bigint not null,
    enrollment_sequence bigint not null
);
create table known_mpn_id (
    partner_id uuid not null references known_partner,
    mpn_id     text not null,
    kind       text not null,
    primary key (partner_id, mpn_id, kind)
);
create index known_mpn_id_owner on known_mpn_id (mpn_id);
create table known_partnership (
    id          uuid    primary key,
    provider_id uuid    not null,
    reseller_id uuid    not null,
    active      boolean not null,
    sequence    bigint  not null
);
create index known_partnership_pair on known_partnership (provider_id, reseller_id) where active;

create table known_customer (
    id           uuid   primary key,
    company_name text,
    country      text,
    region       text,
    environment  text   not null,
    sequence     bigint not null
);
create table known_relationship (
    id          uuid    primary key,
    customer_id uuid    not null,
    partner_id  uuid    not null,
    kind        text    not null,
    open        boolean not null,
    sequence    bigint  not null
);
create index known_relationship_customer on known_relationship (customer_id, partner_id) where open;

create table known_partner_agreement (
    id         uuid   primary key,
    partner_id uuid   not null,
    region     text   not null,
    sequence   bigint not null
);
create index known_partner_agreement_partner on known_partner_agreement (partner_id, region);
create table known_customer_agreement (
    id                   uuid   primary key,
    customer_id          uuid   not null,
    type                 text   not null,
    attesting_partner_id uuid,
    sequence             bigint not null
);
create index known_customer_agreement_customer on known_customer_agreement (customer_id);

create table known_subscription (
    id                       uuid    primary key,
    customer_id              uuid    not null,
    partner_id               uuid    not null,
    offer_id                 text    not null,
    friendly_name            text,
    kind                     text    not null,
    transferable             boolean not null,
    reason_not_transferable  text,
    quantity                 int     not null,
    billing_cycle            text,
    status                   text    not null,
    parent_subscription_id   uuid,
    entitlement_id           text,
    listed                   boolean not null,
    sequence                 bigint  not null
);
create index known_subscription_owner on known_subscription (partner_id, customer_id) where listed;
create index known_subscription_parent on known_subscription (parent_subscription_id) where parent_subscription_id is not null;
