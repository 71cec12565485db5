-- A transfer from partner to partner: what its target asks for, and the product type of what moves.
alter table transfer
    add transfer_type     int,
    add customer_email    text,
    add product_types     text[],
    add partner_on_record text;
comment on column transfer.transfer_type is 'The number its target named the form by; null in the form from a direct-bill partner to its provider';
comment on column transfer.expires_at is 'Until then the party that did not create it has to answer; null for ever';
-- a target has one request to a source about a customer that waits for its answer
create unique index transfer_pending on transfer (customer_id, source_id, target_id) where form = 'PARTNER_TO_PARTNER' and status = 'OPEN';

alter table transfer_line add product_type text;
comment on column transfer_line.quantity is 'Frozen when it was named: when the transfer was created, or accepted from partner to partner';

-- Who sells itself, and where an MPN id is whose. Told again by upkeep; until then such partners are taken for none that sell.
alter table partner_fact
    add environment text,
    add direct_bill boolean not null default false,
    add restricted  boolean not null default false;
alter table partner_fact alter direct_bill drop default, alter restricted drop default;
