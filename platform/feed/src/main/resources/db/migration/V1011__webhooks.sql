-- Who is told of events as they happen, what is on its way to them, and what came of it.

create table webhook_endpoint (
    id             uuid        primary key,
    tenant         uuid        not null,
    registered     boolean     not null,
    url            text        not null,
    events         text        not null,
    signing        text        not null,
    secret_number  int         not null,
    state          text        not null,
    version        bigint      not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null
);
create unique index webhook_endpoint_registered on webhook_endpoint (tenant) where registered;
create index webhook_endpoint_tenant on webhook_endpoint (tenant, id);
comment on column webhook_endpoint.registered is 'The one registration that old clients know; all others are endpoints of our own API';

create table webhook_delivery (
    position       bigint generated always as identity primary key,
    id             uuid        not null unique,
    endpoint_id    uuid        not null references webhook_endpoint on delete cascade,
    message_id     uuid        not null,
    resource       text        not null,
    name           text        not null,
    body           text,
    state          text        not null,
    attempts       int         not null default 0,
    due_at         timestamptz not null default clock_timestamp(),
    created_at     timestamptz not null default clock_timestamp(),
    finished_at    timestamptz
);
create index webhook_delivery_waiting on webhook_delivery (endpoint_id, position) where state = 'WAITING';
create index webhook_delivery_in_line on webhook_delivery (endpoint_id, resource, position) where state = 'WAITING';
create index webhook_delivery_listed on webhook_delivery (endpoint_id, id);
create index webhook_delivery_message on webhook_delivery (endpoint_id, message_id);
create index webhook_delivery_created_at on webhook_delivery (created_at);
comment on column webhook_delivery.due_at is 'When it is to be tried; while it is being tried, when another replica may take it over';
comment on column webhook_delivery.body is 'Of a test; all others are made from the event';

create table webhook_attempt (
    position       bigint      not null references webhook_delivery on delete cascade,
    number         int         not null,
    at             timestamptz not null,
    status         int,
    error          text,
    millis         int         not null,
    primary key (position, number)
);
comment on table webhook_attempt is 'The delivery log: what each attempt came to';

create table webhook_signing_key (
    only_one       boolean     primary key default true check (only_one),
    key            bytea       not null,
    certificate    bytea       not null
);
comment on table webhook_signing_key is 'The key that was made here because none is configured; enciphered';
