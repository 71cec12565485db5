-- What an aggregate needs to state itself anew without asking another one.

alter table enrollment add environment text;
alter table enrollment add onboarded_mpn_id text;
update enrollment e set environment = (select p.environment from partner p where p.id = e.partner_id);
update enrollment e set onboarded_mpn_id = (select m.mpn_id from partner_mpn_id m where m.partner_id = e.partner_id and m.kind = 'LOCATION' order by m.position limit 1)
    where e.status = 'ACTIVE';
alter table enrollment alter environment set not null;

alter table incentive_invitation add environment text;
update incentive_invitation i set environment = (select p.environment from partner p where p.id = i.partner_id);
alter table incentive_invitation alter environment set not null;
