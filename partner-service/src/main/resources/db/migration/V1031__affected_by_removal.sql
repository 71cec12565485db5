-- What other services said about the customers and subscriptions that a removal would concern.
create table customer_fact (
    id                      uuid    primary key,
    company_name            text,
    sequence                bigint  not null
);

create table relationship_fact (
    id                      uuid    primary key,
    customer_id             uuid    not null,
    partner_id              uuid    not null,
    through_provider_id     uuid,
    kind                    text    not null,
    open                    boolean not null,
    sequence                bigint  not null
);
create index relationship_fact_served on relationship_fact (through_provider_id, partner_id, customer_id) where open;

create table subscription_fact (
    id                      uuid    primary key,
    customer_id             uuid    not null,
    partner_id              uuid    not null,
    partner_id_on_record    text,
    friendly_name           text,
    status                  text    not null,
    listed                  boolean not null,
    sequence                bigint  not null
);
create index subscription_fact_on_record on subscription_fact (partner_id, partner_id_on_record, id);
