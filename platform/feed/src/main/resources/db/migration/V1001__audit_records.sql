-- What all services did, as it is listed for those who took part, and the log of each of them.

create table audit_record (
    id             uuid        primary key,
    at             timestamptz not null,
    service        text        not null,
    operation      text        not null,
    operation_type text        not null,
    resource_type  text        not null,
    resource_id    text,
    status         text        not null,
    partner_id     uuid,
    user_name      text,
    application_id text,
    customer_id    uuid,
    customer_name  text,
    participants   uuid[]      not null,
    new_value      text,
    correlation_id uuid        not null,
    reason         text,
    comment        text
);
comment on table audit_record is 'One row for each audit row of a service that is listed, under the same id; never changed';
revoke update, delete on audit_record from "${app}";

create table log_entry (
    log            uuid        not null,
    number         bigint      not null check (number > 0),
    record_id      uuid        not null,
    customer_id    uuid,
    previous_hash  text        not null,
    hash           text        not null,
    mark           text        not null,
    primary key (log, number)
);
create unique index log_entry_record on log_entry (log, record_id);
create index log_entry_customer on log_entry (log, customer_id, record_id) where customer_id is not null;
comment on table log_entry is 'The log of each participant: no number is missing, each entry holds the hash of the one before; never changed';
revoke update, delete on log_entry from "${app}";

create table log_head (
    log            uuid        primary key,
    number         bigint      not null,
    hash           text        not null
);
comment on table log_head is 'The last entry of each log; who lengthens a log holds its row';
insert into log_head (log, number, hash) values ('00000000-0000-0000-0000-000000000000', 0, '');

create table customer_name (
    customer_id    uuid        primary key,
    name           text        not null
);
comment on table customer_name is 'What customers were called last, for records of services that do not say it';
