-- Onboardings that can be gone on with. Digests and ids only: what they say about people, and the temporary password, rests nowhere here.

create table onboarding (
    id                      uuid        primary key,
    request                 bytea       not null unique,
    body                    bytea       not null,
    partner_id              uuid        not null,
    customer_id             uuid,
    begun_at                timestamptz not null
);
create index onboarding_begun on onboarding (begun_at);
create index onboarding_customer on onboarding (customer_id);
comment on table onboarding is 'A request that asked for a customer with its first order, until it cannot be sent again, and the customer it brought';
