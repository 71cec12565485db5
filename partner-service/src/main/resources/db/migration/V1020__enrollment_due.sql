-- R95: a decision is due after five business days. What was submitted before counts seven days, weekends and no holidays.
alter table enrollment add decision_due_by timestamptz;
update enrollment set decision_due_by = submitted_at + interval '7 days';
alter table enrollment alter decision_due_by set not null;
create index enrollment_waiting on enrollment (status, id);
create index enrollment_of_partner on enrollment (partner_id, id);

-- R93, R94: the window as it was when partners were last told of it
create table enrollment_window (
    id          int         primary key check (id = 1),
    months      jsonb       not null,
    opens_from  date,
    opens_until date,
    applied_at  timestamptz not null
);

-- R94: told once, whoever tries again
create unique index partner_notice_enrollment_open on partner_notice (partner_id) where kind = 'ENROLLMENT_OPEN';
