-- Who did what when, the deadline both parties are told, and which lines joined by themselves.
alter table transfer
    add created_by  text,
    add accepted_at timestamptz,
    add accepted_by text,
    add closed_at   timestamptz,
    add closed_by   text,
    add expires_at  timestamptz;
update transfer set created_by = changed_by where status = 'OPEN';
comment on column transfer.expires_at is 'Until then the target has to answer; null for ever';
comment on column transfer.closed_by is 'Null when nobody closed it: it expired, or its groups reported';

drop index transfer_open;
create index transfer_expires on transfer (expires_at) where status = 'OPEN';

alter table transfer_line add named boolean not null default true;
update transfer_line set named = false where parent_subscription_id is not null;
alter table transfer_line alter named drop default;
comment on column transfer_line.named is 'Whether the request named it; an add-on joins its base also unnamed (R172)';

-- What a moved subscription looks like to its former owner (R169), and through whom a reseller looks after a customer (R43).
alter table subscription_fact add transferred boolean not null default false;
alter table subscription_fact alter transferred drop default;
alter table relationship_fact add through_provider_id uuid;
