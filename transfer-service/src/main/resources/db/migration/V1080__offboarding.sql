-- The move of many customers of one partner to one provider.
create table offboarding (
    id                   uuid        primary key,
    source_id            uuid        not null,
    target_id            uuid        not null,
    status               text        not null,
    wave_size            int         not null,
    stop_after_failures  int         not null,
    partner_id_on_record text,
    client_reference     text,
    wave                 int         not null,
    forgiven             bigint      not null,
    created_at           timestamptz not null,
    created_by           text,
    started_at           timestamptz,
    started_by           text,
    consented_at         timestamptz,
    consented_by         text,
    changed_at           timestamptz not null,
    changed_by           text,
    ended_at             timestamptz,
    version              bigint      not null
);
create index offboarding_source on offboarding (source_id, id);
create index offboarding_target on offboarding (target_id, id);
create index offboarding_under_way on offboarding (id) where status in ('PLANNING', 'RUNNING', 'CANCELLING');
comment on column offboarding.consented_at is 'When the target agreed to have each of the transfers accepted on its behalf';
comment on column offboarding.forgiven is 'Failures from before it was resumed, which the stop rule does not count any more';

-- A customer goes once: its row is there before its transfer, and the two have the same id.
create table departure (
    id                uuid        primary key,
    offboarding_id    uuid        not null references offboarding,
    customer_id       uuid        not null,
    status            text        not null,
    wave              int,
    missing           jsonb       not null,
    stays             jsonb       not null,
    target_related    boolean     not null,
    error_code        int,
    error_description text,
    tries             int         not null,
    not_before        timestamptz not null,
    changed_at        timestamptz not null,
    version           bigint      not null,
    unique (offboarding_id, customer_id)
);
-- also what progress is counted by
create index departure_status on departure (offboarding_id, status, id);
create index departure_report on departure (offboarding_id, id);
create index departure_with_transfer on departure (id) where status in ('REQUESTED', 'HELD', 'ACCEPTED', 'PARTLY', 'FAILED');
comment on column departure.id is 'The id that its transfer has or will have';

-- Whose customers they are
create index relationship_fact_partner on relationship_fact (partner_id) where open;
