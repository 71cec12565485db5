alter table incentive_invitation add for_type text not null default 'INDIRECT_RESELLER';
alter table incentive_invitation alter for_type drop default;
alter table incentive_invitation add state text not null default 'INVITED';
alter table incentive_invitation alter state drop default;
alter table incentive_invitation add changed_at timestamptz;
alter table incentive_invitation add changed_by text;
