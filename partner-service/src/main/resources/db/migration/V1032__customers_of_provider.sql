-- Whether a provider has a customer of its own is asked, too.
create index relationship_fact_own on relationship_fact (partner_id) where open;
