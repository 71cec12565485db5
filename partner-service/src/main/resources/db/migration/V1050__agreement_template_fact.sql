create table agreement_template_fact (
    id              uuid    primary key,
    agreement_type  text    not null,
    version_rank    int     not null,
    countries       jsonb   not null,
    valid_until     date,
    sequence        bigint  not null
);
create index agreement_template_fact_type on agreement_template_fact (agreement_type, version_rank);
comment on column agreement_template_fact.countries is 'The only ones it is meant for; empty when it is for all';
