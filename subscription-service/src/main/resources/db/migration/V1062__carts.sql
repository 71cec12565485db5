create table cart (
    id                      uuid        primary key,
    version                 bigint      not null,
    customer_id             uuid        not null,
    owner_id                uuid        not null,
    changed_by              text        not null,
    created_at              timestamptz not null,
    changed_at              timestamptz not null,
    expires_at              timestamptz not null
);
create index cart_customer on cart (customer_id, owner_id, id);
create index cart_expiry on cart (expires_at);

create table cart_line (
    cart_id                 uuid        not null references cart on delete cascade,
    place                   int         not null,
    line_id                 int         not null,
    base_place              int,
    catalog_item_id         text        not null,
    friendly_name           text,
    quantity                int,
    billing_cycle           text,
    term_duration           text,
    parent_subscription_id  text,
    mpn_id                  text,
    order_id                uuid,
    primary key (cart_id, place)
);
comment on column cart_line.base_place is 'The line it is an add-on of; null for a line of its own';
comment on column cart_line.order_id is 'What the line became; what has one is never ordered again';
