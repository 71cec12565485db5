-- A partner that asked to become a reseller and is none yet is told so, and not that it is no reseller at all.
alter table partner_fact add applied boolean not null default false;
alter table partner_fact alter applied drop default;
