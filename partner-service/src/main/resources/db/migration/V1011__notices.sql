create table partner_notice (
    id                  uuid        primary key,
    partner_id          uuid        not null,
    kind                text        not null,
    effective_date      date        not null,
    reason              text,
    recorded_at         timestamptz not null
);
create index partner_notice_of_partner on partner_notice (partner_id, id);
comment on table partner_notice is 'What the programme told a partner; never changed';
revoke update, delete on partner_notice from "${app}";
