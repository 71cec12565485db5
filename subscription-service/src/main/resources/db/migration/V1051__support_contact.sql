-- Who gives support for a subscription, where somebody was named; until then it is its owner. From when on, by whom and why is in subscription_history.

create table support_contact (
    id                      uuid        primary key,
    version                 bigint      not null,
    sequence                bigint      not null,
    customer_id             uuid        not null,
    owner_id                uuid        not null,
    support_tenant_id       uuid        not null,
    support_mpn_id          text,
    environment             text        not null
);
create index support_contact_customer on support_contact (customer_id);
comment on table support_contact is 'By subscription; no row: the owner of the subscription gives support itself';
comment on table subscription_history is 'Partner of record, ownership and support contact of each subscription; rows are only added';
