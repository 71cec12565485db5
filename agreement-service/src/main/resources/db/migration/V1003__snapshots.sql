-- What an agreement needs to state itself anew without asking for its partner or customer.

alter table partner_agreement add environment text;
update partner_agreement a set environment = (select p.environment from partner_fact p where p.id = a.partner_id);
alter table partner_agreement alter environment set not null;

alter table customer_agreement add environment text;
update customer_agreement a set environment = (select c.environment from customer_fact c where c.id = a.customer_id);
alter table customer_agreement alter environment set not null;

-- The enrolment of a partner can be heard of before the partner itself, as in any order of snapshots.
alter table partner_fact alter country drop not null, alter region drop not null, alter environment drop not null;
