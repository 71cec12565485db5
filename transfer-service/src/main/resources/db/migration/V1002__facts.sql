-- What other services said is called a fact in all services, and has the same names in all.

alter table known_partner rename to partner_fact;
alter index known_partner_pkey rename to partner_fact_pkey;
alter table partner_fact rename activated to enrolled;

alter table known_mpn_id rename to partner_fact_mpn_id;
alter index known_mpn_id_pkey rename to partner_fact_mpn_id_pkey;
alter index known_mpn_id_owner rename to partner_fact_mpn_id_owner;
-- No foreign keys between facts, as in the other services: the tables of a replica can then be filled in any order.
alter table partner_fact_mpn_id drop constraint known_mpn_id_partner_id_fkey;

alter table known_partnership rename to partnership_fact;
alter index known_partnership_pkey rename to partnership_fact_pkey;
alter index known_partnership_pair rename to partnership_fact_pair;

alter table known_customer rename to customer_fact;
alter index known_customer_pkey rename to customer_fact_pkey;

alter table known_relationship rename to relationship_fact;
alter index known_relationship_pkey rename to relationship_fact_pkey;
alter index known_relationship_customer rename to relationship_fact_pair;

alter table known_partner_agreement rename to partner_agreement_fact;
alter index known_partner_agreement_pkey rename to partner_agreement_fact_pkey;
alter index known_partner_agreement_partner rename to partner_agreement_fact_partner;

alter table known_customer_agreement rename to customer_agreement_fact;
alter index known_customer_agreement_pkey rename to customer_agreement_fact_pkey;
alter index known_customer_agreement_customer rename to customer_agreement_fact_customer;

alter table known_subscription rename to subscription_fact;
alter index known_subscription_pkey rename to subscription_fact_pkey;
alter index known_subscription_owner rename to subscription_fact_owner;
alter index known_subscription_parent rename to subscription_fact_parent;
