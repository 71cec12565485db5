-- What the filters of the list of customers begin with.
create index customer_name on customer (lower(company_name) text_pattern_ops);
create index customer_domain_prefix on customer (domain text_pattern_ops);
