-- Templates are published and retired by the operator, for some countries or for all, and say so.

alter table agreement_template add published_at timestamptz, add sequence bigint not null default 1;
alter table agreement_template alter sequence drop default;
comment on column agreement_template.published_at is 'Null for those we began with';
-- Of two versions that are published at once with one rank, one is refused.
alter table agreement_template add constraint agreement_template_rank unique (type, version_rank);

create table agreement_template_country (
    template_id   uuid not null references agreement_template,
    country       text not null check (country ~ '^[A-Z]{2}$'),
    primary key (template_id, country)
);
comment on table agreement_template_country is 'The only countries a template is meant for; without any it is for all';
revoke update, delete on agreement_template_country from "${app}";

-- Which text holds for a customer depends on its country. Null until customer-service is heard again of customers from before.
alter table customer_fact add country text;

-- What a partner has yet to accept, and since when it may do what an enrolment gained it.
create table enrollment_fact (
    id            uuid        primary key,
    partner_id    uuid        not null,
    programme     text,
    status        text        not null,
    decided_at    timestamptz,
    sequence      bigint      not null
);
create index enrollment_fact_partner on enrollment_fact (partner_id);
