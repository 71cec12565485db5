-- What other services said is called a fact in all services, and has the same names in all.

alter table customer_agreement_fact rename attested_by to attesting_partner_id;

-- An agreement is said once and never changes, so what is known already came with the first event of its owner.
alter table partner_agreement_fact add sequence bigint not null default 1;
alter table partner_agreement_fact alter sequence drop default;
alter table customer_agreement_fact add sequence bigint not null default 1;
alter table customer_agreement_fact alter sequence drop default;
