-- What a relationship needs to state itself anew without asking its customer.

alter table reseller_relationship add environment text;
update reseller_relationship r set environment = (select c.environment from customer c where c.id = r.customer_id);
alter table reseller_relationship alter environment set not null;
