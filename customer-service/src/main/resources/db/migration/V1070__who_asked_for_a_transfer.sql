-- A transfer from partner to partner is asked for by its target, and waits for its source, which owes no answer.

alter table transfer_fact add asked_by_target boolean not null default false;
alter table transfer_fact alter asked_by_target drop default;
