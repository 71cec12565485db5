-- That a customer was deleted stays known, so that nothing older brings it back when it is heard again.

alter table customer_fact add deleted boolean not null default false;
alter table customer_fact alter deleted drop default;
