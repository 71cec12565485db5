-- What those who operate the service have it do with its events, and the place where a replica is built beside the one in use.

create table upkeep (
    id            uuid        primary key,
    task          text        not null,
    topic         text,
    state         text        not null,
    handled       bigint      not null,
    position      text,
    outcome       text,
    requested_at  timestamptz not null,
    finished_at   timestamptz
);
create unique index upkeep_open on upkeep (task, coalesce(topic, '')) where state = 'OPEN';
comment on table upkeep is 'Orders of redrive, republish and rebuild; any replica carries out what is open';

create schema if not exists rebuild;
grant usage, create on schema rebuild to "${app}";
comment on schema rebuild is 'Replicas under construction; the tables in use are in public';
