create table offer (
    id                      text        primary key,
    offer_id                text        not null,
    name                    text        not null,
    kind                    text        not null,
    unit                    text        not null,
    min_quantity            int         not null,
    max_quantity            int         not null,
    billing_cycles          varchar[]   not null,
    add_on                  boolean     not null,
    prerequisites           varchar[]   not null,
    upgrade_targets         varchar[]   not null,
    transferable            boolean     not null,
    reason_not_transferable text
);
comment on table offer is 'The catalogue; id is the offer id in lower case, offer_id as it goes out';

create table customer_order (
    id                      uuid        primary key,
    version                 bigint      not null,
    sequence                bigint      not null,
    customer_id             uuid        not null,
    owner_id                uuid        not null,
    billing_cycle           text        not null,
    currency_code           text        not null,
    environment             text        not null,
    created_at              timestamptz not null
);
create index customer_order_customer on customer_order (customer_id, owner_id, id);

create table order_line (
    order_id                uuid        not null references customer_order,
    line_number             int         not null,
    offer_id                text        not null,
    subscription_id         uuid        not null,
    parent_subscription_id  uuid,
    friendly_name           text        not null,
    quantity                int         not null,
    term_duration           text,
    partner_id_on_record    text,
    primary key (order_id, line_number)
);

create table subscription (
    id                      uuid        primary key,
    version                 bigint      not null,
    sequence                bigint      not null,
    customer_id             uuid        not null,
    owner_id                uuid        not null,
    order_id                uuid        not null,
    offer_id                text        not null,
    offer_name              text        not null,
    kind                    text        not null,
    unit                    text        not null,
    transferable            boolean     not null,
    reason_not_transferable text,
    friendly_name           text        not null,
    quantity                int         not null,
    billing_cycle           text        not null,
    term_duration           text,
    status                  text        not null,
    suspension_reasons      varchar[]   not null,
    auto_renew              boolean     not null,
    parent_id               uuid,
    mpn_id_on_record        text,
    reseller_on_record      uuid,
    entitlement_id          uuid,
    listed                  boolean     not null,
    created_at              timestamptz not null,
    commitment_end          timestamptz not null,
    environment             text        not null
);
create index subscription_customer on subscription (customer_id, id);
create index subscription_parent on subscription (parent_id) where parent_id is not null;

create table subscription_history (
    id                      uuid        primary key,
    subscription_id         uuid        not null,
    aspect                  text        not null,
    value                   text,
    valid_from              timestamptz not null,
    who                     text        not null,
    why                     text        not null
);
create index subscription_history_subscription on subscription_history (subscription_id, aspect, valid_from, id);
revoke update, delete on subscription_history from "${app}";
comment on table subscription_history is 'Partner of record and ownership of each subscription; rows are only added';

create view subscription_period as
    select subscription_id, aspect, value, valid_from,
           lead(valid_from) over (partition by subscription_id, aspect order by valid_from, id) as valid_to, who, why
    from subscription_history;
revoke insert, update, delete on subscription_period from "${app}";
comment on view subscription_period is 'The history with its valid-to, which is the next row''s valid-from';

create table moved_group (
    transfer_id             uuid        not null,
    group_id                text        not null,
    outcome                 text,
    data                    text,
    primary key (transfer_id, group_id)
);
comment on table moved_group is 'Groups of transfers that were answered, with the answer: the same command again moves nothing';

-- What other services say, as far as it is needed here. Upserts guarded by the owner's sequence; no foreign keys.

create table partner_fact (
    id                      uuid        primary key,
    partner_sequence        bigint      not null,
    enrollment_sequence     bigint      not null,
    name                    text        not null,
    types                   varchar[]   not null,
    country                 text        not null,
    region                  text        not null,
    restricted              boolean     not null,
    enrolled                boolean     not null,
    onboarded_mpn_id        text,
    global_mpn_ids          varchar[]   not null,
    location_mpn_ids        varchar[]   not null,
    affiliates              uuid[]      not null,
    environment             text        not null
);
create index partner_fact_global on partner_fact using gin (global_mpn_ids);
create index partner_fact_location on partner_fact using gin (location_mpn_ids);

create table partnership_fact (
    id                      uuid        primary key,
    sequence                bigint      not null,
    provider_id             uuid        not null,
    reseller_id             uuid        not null,
    active                  boolean     not null
);
create index partnership_fact_pair on partnership_fact (provider_id, reseller_id);

create table partner_agreement_fact (
    id                      uuid        primary key,
    partner_id              uuid        not null,
    region                  text        not null
);
create index partner_agreement_fact_partner on partner_agreement_fact (partner_id, region);

create table customer_agreement_fact (
    id                      uuid        primary key,
    customer_id             uuid        not null,
    attested_by             uuid
);
create index customer_agreement_fact_customer on customer_agreement_fact (customer_id);

create table customer_fact (
    id                      uuid        primary key,
    sequence                bigint      not null,
    country                 text        not null,
    tenant_kind             text        not null,
    owner_organization      uuid,
    environment             text        not null
);

create table relationship_fact (
    id                      uuid        primary key,
    sequence                bigint      not null,
    customer_id             uuid        not null,
    partner_id              uuid        not null,
    kind                    text        not null,
    through_provider_id     uuid,
    acquisition_channel     text        not null,
    open                    boolean     not null
);
create index relationship_fact_pair on relationship_fact (customer_id, partner_id);
