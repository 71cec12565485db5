-- An acceptance of the customer agreement counts as long as its version is not below the one that is required.

-- Until ranks were told there was one version, of rank 0.
alter table customer_agreement_fact add version_rank int not null default 0;
alter table customer_agreement_fact alter version_rank drop default;

create table reacceptance_fact (
    id             uuid        primary key,
    agreement_type text        not null,
    version_rank   int         not null,
    effective_from timestamptz not null,
    sequence       bigint      not null
);
