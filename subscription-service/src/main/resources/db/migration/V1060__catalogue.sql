-- The catalogue is the operator's: what it says of an offer, it says as an event, and each offer has a version.

alter table offer add uid uuid not null default gen_random_uuid();
create unique index offer_uid on offer (uid);
alter table offer add version bigint not null default 0;
alter table offer add sequence bigint not null default 1;
alter table offer add description text;
alter table offer add terms varchar[] not null default '{}';
alter table offer add countries varchar[] not null default '{}';
alter table offer add sellers varchar[] not null default '{}';
alter table offer add publisher text;
alter table offer add availability text;
alter table offer add available boolean not null default true;
alter table offer add product text generated always as (case when position(':' in id) > 0 then split_part(id, ':', 1) end) stored;
create index offer_product on offer (product, uid) where product is not null;
comment on column offer.uid is 'What the offer is paged and told anew by; id stays what it is found by';
comment on column offer.countries is 'Where it is sold; empty is everywhere';
comment on column offer.sellers is 'Types of partners that sell it; empty is all that sell anything';

-- What the offers had that are there already.
update offer set terms = case kind when 'LICENSE' then '{P1Y}' when 'TERM' then '{P1M,P1Y,P3Y}' when 'AZURE_RESERVATION' then '{P1Y,P3Y}'
    when 'MARKETPLACE_SAAS' then '{P1M,P1Y}' else '{}' end::varchar[];
update offer set availability = 'CFQ7TTC0K971' where id = 'cfq7ttc0lh18:0001';
