-- What other services said is called a fact in all services, and has the same names in all.

alter table partner_replica rename to partner_fact;
alter index partner_replica_pkey rename to partner_fact_pkey;
alter table partner_fact rename indirect_provider to provider;
alter table partner_fact rename indirect_reseller to reseller;

alter table partner_replica_mpn rename to partner_fact_mpn_id;
alter index partner_replica_mpn_pkey rename to partner_fact_mpn_id_pkey;
alter index partner_replica_mpn_id rename to partner_fact_mpn_id_owner;

alter table customer_replica rename to customer_fact;
alter index customer_replica_pkey rename to customer_fact_pkey;

alter table relationship_replica rename to relationship_fact;
alter index relationship_replica_pkey rename to relationship_fact_pkey;
alter index relationship_replica_customer rename to relationship_fact_pair;
