-- Since when an answer is waited for; asked_at tells of the last question only.
alter table transfer_group add first_asked_at timestamptz;
update transfer_group set first_asked_at = asked_at;
-- What the operator looks at is listed by state, oldest first.
create index transfer_status on transfer (status, id);
