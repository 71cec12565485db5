-- What changes about a partner after its registration: the location it was onboarded with, its direct-bill rights, its profiles.

alter table partner add onboarded_mpn_id text;
update partner p set onboarded_mpn_id = coalesce(
    (select e.onboarded_mpn_id from enrollment e where e.partner_id = p.id and e.status = 'ACTIVE' and e.onboarded_mpn_id is not null order by e.id limit 1),
    (select m.mpn_id from partner_mpn_id m where m.partner_id = p.id and m.kind = 'LOCATION' order by m.position limit 1));

alter table partner add direct_bill_reason text;
alter table partner add direct_bill_next_status text;
alter table partner add direct_bill_next_date date;
alter table partner add direct_bill_next_reason text;
create index partner_direct_bill_announced on partner (id) where direct_bill_next_date is not null;

alter table partner_mpn_id add environment text;
update partner_mpn_id m set environment = (select p.environment from partner p where p.id = m.partner_id);
alter table partner_mpn_id alter environment set not null;
alter table partner_mpn_id drop constraint partner_mpn_id_mpn_id_key;
alter table partner_mpn_id add constraint partner_mpn_id_held unique (environment, mpn_id);

create table partner_profile (
    id                  uuid        primary key,
    version             bigint      not null,
    partner_id          uuid        not null,
    kind                text        not null,
    revision            bigint      not null,
    details             jsonb       not null,
    unique (partner_id, kind)
);
comment on table partner_profile is 'What a partner stated about itself; no row while it stated nothing';
