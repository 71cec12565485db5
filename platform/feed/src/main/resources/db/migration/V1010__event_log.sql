-- The events of all services, and the log of each tenant that may see them.

create table told_event (
    id             uuid        primary key,
    type           text        not null,
    attributes     jsonb       not null,
    data           text        not null,
    webhook        text,
    audit_record   uuid,
    entered_at     timestamptz not null
);
create index told_event_entered_at on told_event (entered_at);
comment on table told_event is 'Each event once, as it came, for as long as the log reaches back';

create table event_head (
    log            uuid        primary key,
    environment    text        not null,
    number         bigint      not null
);
comment on table event_head is 'The last number of each log and the one environment its owner lives in; who lengthens a log holds its row';

create table event_entry (
    log            uuid        not null,
    number         bigint      not null check (number > 0),
    event_id       uuid        not null,
    type           text        not null,
    entered_at     timestamptz not null,
    primary key (log, number)
);
create index event_entry_entered_at on event_entry (entered_at);
comment on table event_entry is 'What a tenant may see, in its order: no number is missing between the oldest that is kept and the last';
