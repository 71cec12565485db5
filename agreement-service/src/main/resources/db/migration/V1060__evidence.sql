-- Evidence of every signature, acceptance and attestation: from which tenant it came, and which text in which version and language was agreed to.

alter table customer_agreement add user_tenant uuid, add version_rank int, add language text, add country text, add text_digest text;
-- Only the customer's own users could accept, and only a partner's own users could attest for it. No template had a second version. The text that was
-- shown was not recorded, so nothing is claimed of it.
update customer_agreement a set user_tenant = coalesce(a.attesting_partner_id, a.customer_id),
    version_rank = (select t.version_rank from agreement_template t where t.id = a.template_id);
alter table customer_agreement alter user_tenant set not null, alter version_rank set not null;
comment on column customer_agreement.text_digest is 'SHA-256 of the text that was shown or agreed to, or null where that was not recorded';
create index customer_agreement_customer on customer_agreement (customer_id, id);
create index customer_agreement_partner on customer_agreement (attesting_partner_id, id);

alter table partner_agreement add user_tenant uuid, add version_rank int, add language text, add country text, add text_digest text,
    add recorded_at timestamptz;
-- A signature was recorded when it was given. When we heard of an acceptance at enrolment is in the id we gave it then.
update partner_agreement a set user_tenant = a.partner_id, version_rank = (select t.version_rank from agreement_template t where t.id = a.template_id),
    recorded_at = case when a.enrollment_id is null then a.signed_at
        else to_timestamp((('x' || substr(replace(a.id::text, '-', ''), 1, 12))::bit(48)::bigint) / 1000.0) end;
alter table partner_agreement alter user_tenant set not null, alter recorded_at set not null;
comment on column partner_agreement.text_digest is 'SHA-256 of the text that was shown, or null where nobody told us which it was';

create view agreement_evidence as
    select id, case method when 'DIRECT' then 'ACCEPTANCE' else 'ATTESTATION' end as kind, customer_id, attesting_partner_id as partner_id, type, template_id,
        version_rank, language, country, text_digest, null::text as region, user_tenant, user_id, date_agreed as agreed_at, recorded_at, first_name, last_name,
        email, phone_number, null::uuid as enrollment_id, environment from customer_agreement
    union all
    select id, case when enrollment_id is null then 'SIGNATURE' else 'ENROLLMENT' end, null, partner_id, type, template_id, version_rank, language, country,
        text_digest, region, user_tenant, signed_by, signed_at, recorded_at, null, null, null, null, enrollment_id, environment from partner_agreement;
comment on view agreement_evidence is 'Who agreed to what, in one list for those who may have it';
