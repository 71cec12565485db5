-- A term begins with the purchase and again with each renewal; what can be given back, and until when, is counted from there.
alter table subscription add term_start timestamptz;
update subscription set term_start = created_at;
alter table subscription alter term_start set not null;
alter table subscription add refundable_seats jsonb not null default '[]';
alter table subscription alter refundable_seats drop default;
comment on column subscription.refundable_seats is 'Lots of seats that can still be given back, each with its last moment';

-- Whether an Azure subscription was registered for reservations.
alter table subscription add registered boolean not null default false;
alter table subscription alter registered drop default;

-- A customer's subscriptions lie together, and its id is part of the key: the table can be partitioned by it. Then the id alone is unique by how it is made.
alter table subscription drop constraint subscription_pkey;
alter table subscription add primary key (customer_id, id);
create unique index subscription_id on subscription (id);
drop index subscription_customer;
create index subscription_owner on subscription (owner_id, customer_id, id);
drop index subscription_parent;
create index subscription_parent on subscription (customer_id, parent_id) where parent_id is not null;
create index subscription_ending on subscription (commitment_end, id) where status in ('ACTIVE', 'SUSPENDED');

create table transition (
    id                      uuid        primary key,
    customer_id             uuid        not null,
    subscription_id         uuid        not null,
    from_item               text        not null,
    to_item                 text        not null,
    to_subscription_id      uuid        not null,
    quantity                int         not null,
    transition_type         text        not null,
    happened_at             timestamptz not null
);
create index transition_subscription on transition (customer_id, subscription_id, id);
revoke update on transition from "${app}";
comment on table transition is 'What became of a subscription, or of some of its seats, when it was changed to another offer';

-- Delegated admin is told with every relationship; rows from before learn it when the replica of customer-events is rebuilt.
alter table relationship_fact add delegated_admin boolean not null default false;
alter table relationship_fact alter delegated_admin drop default;
