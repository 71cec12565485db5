-- What stands in the way when a relationship is to end, as its owners said it.

create table subscription_fact (
    id                    uuid    primary key,
    customer_id           uuid    not null,
    partner_id            uuid    not null,
    partner_id_on_record  text,
    friendly_name         text,
    kind                  text    not null,
    status                text    not null,
    listed                boolean not null,
    sequence              bigint  not null
);
create index subscription_fact_customer on subscription_fact (customer_id, partner_id);
comment on table subscription_fact is 'Subscriptions as last told by subscription-service';

create table transfer_fact (
    id                    uuid    primary key,
    customer_id           uuid    not null,
    source_partner_id     uuid    not null,
    target_partner_id     uuid    not null,
    waiting               boolean not null,
    running               boolean not null,
    sequence              bigint  not null
);
create index transfer_fact_open on transfer_fact (customer_id) where waiting or running;
comment on table transfer_fact is 'Transfers and whether they are over, as last told by transfer-service';
