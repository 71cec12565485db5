-- What other services said is called a fact in all services, and has the same names in all.

alter table partner_fact rename reseller_enrolled to enrolled;
