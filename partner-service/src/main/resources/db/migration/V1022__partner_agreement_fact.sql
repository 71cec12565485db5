create table partner_agreement_fact (
    id          uuid    primary key,
    partner_id  uuid    not null,
    region      text    not null,
    sequence    bigint  not null
);
create index partner_agreement_fact_partner on partner_agreement_fact (partner_id, region);
