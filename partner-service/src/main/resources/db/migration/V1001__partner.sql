create table partner (
    id                  uuid        primary key,
    version             bigint      not null,
    sequence            bigint      not null,
    name                text        not null,
    types               jsonb       not null,
    country             text        not null,
    region              text        not null,
    environment         text        not null,
    anniversary_date    date,
    direct_bill_status  text        not null,
    affiliates          jsonb       not null,
    email               text        not null,
    domain              text        not null,
    contact_first_name  text,
    contact_last_name   text,
    contact_email       text,
    registered_at       timestamptz not null
);

create table partner_mpn_id (
    partner_id          uuid        not null references partner,
    mpn_id              text        not null,
    kind                text        not null,
    position            int         not null,
    primary key (partner_id, position),
    unique (mpn_id)
);

create table enrollment (
    id                  uuid        primary key,
    version             bigint      not null,
    sequence            bigint      not null,
    partner_id          uuid        not null,
    programme           text        not null,
    status              text        not null,
    contact_first_name  text        not null,
    contact_last_name   text        not null,
    contact_email       text        not null,
    submitted_at        timestamptz not null,
    submitted_by        text        not null,
    decided_at          timestamptz,
    decision_reason     text,
    accepted_at         timestamptz,
    accepted_by         text
);
-- one enrolment under way or done per partner and programme
create unique index enrollment_current on enrollment (partner_id, programme) where status in ('PENDING_REVIEW', 'APPROVED', 'ACTIVE');
create index enrollment_status on enrollment (status, submitted_at);

create table partnership_invitation (
    id                  uuid        primary key,
    version             bigint      not null,
    sequence            bigint      not null,
    provider_id         uuid        not null,
    environment         text        not null,
    reseller_tenant_id  uuid,
    recipient           text,
    subject             text        not null,
    body                text        not null,
    state               text        not null,
    created_at          timestamptz not null,
    decided_by          uuid,
    decided_at          timestamptz
);
create index partnership_invitation_sent on partnership_invitation (provider_id, id);
create index partnership_invitation_received on partnership_invitation (reseller_tenant_id, id);

create table partnership (
    id                  uuid        primary key,
    version             bigint      not null,
    sequence            bigint      not null,
    provider_id         uuid        not null,
    reseller_id         uuid        not null,
    reseller_mpn_id     text        not null,
    environment         text        not null,
    state               text        not null,
    since               timestamptz not null,
    removed_at          timestamptz,
    unique (provider_id, reseller_id)
);
create index partnership_of_reseller on partnership (reseller_id, id);

create table incentive_invitation (
    id                  uuid        primary key,
    version             bigint      not null,
    sequence            bigint      not null,
    partner_id          uuid        not null,
    programme           text        not null,
    mpn_id              text        not null,
    email               text        not null,
    issued_at           timestamptz not null,
    due_by              timestamptz not null,
    unique (partner_id, programme)
);

create table mail (
    id                  uuid        primary key,
    purpose             text        not null,
    about               uuid        not null,
    recipient           text        not null,
    subject             text        not null,
    body                text        not null,
    queued_at           timestamptz not null,
    sent_at             timestamptz,
    unique (purpose, about)
);
create index mail_waiting on mail (queued_at) where sent_at is null;
