-- What the platform keeps beside a service's own tables. Written in the service's transactions.

create table outbox (
    position      bigint generated always as identity primary key,
    xact          xid8        not null default pg_current_xact_id(),
    topic         text        not null,
    key           text        not null,
    headers       jsonb       not null,
    value         bytea       not null
);
comment on table outbox is 'Events that were committed and are not yet acknowledged by the broker';

create table inbox (
    event_id      uuid        primary key,
    received_at   timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);
comment on table inbox is 'Ids of the events whose effect was committed';

create table applied_offset (
    topic         text        not null,
    partition     int         not null,
    next          bigint      not null,
    primary key (topic, partition)
);
comment on table applied_offset is 'Per partition the offset after the last one whose effect was committed';

create table request_answer (
    scope         bytea       primary key,
    digest        bytea       not null,
    status        int,
    body          text,
    etag          text,
    created_at    timestamptz not null default now()
);
create index request_answer_created_at on request_answer (created_at);
comment on table request_answer is 'Answers by request id, kept with their effect';

create table audit (
    position      bigint generated always as identity primary key,
    id            uuid        not null unique,
    at            timestamptz not null,
    tenant        uuid,
    actor         text        not null,
    actor_name    text,
    app_id        text,
    operation     text        not null,
    status        text        not null,
    resource      text,
    resource_id   text,
    customer_id   uuid,
    new_value     jsonb,
    correlation_id uuid       not null,
    causation_id  text        not null,
    reason        text,
    comment       text,
    refusal       jsonb
);
create index audit_resource on audit (resource_id, at);
comment on table audit is 'Who did what, in the transaction that did it; never changed';
revoke update, delete on audit from "${app}";
