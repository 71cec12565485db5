-- Audit rows are marked when they are written and sealed in a chain soon after; who can write to the database can make neither.

alter table audit add column mark bytea;
comment on column audit.mark is 'Keyed digest of all that the service wrote: nobody else can make one';

-- The order of the chain and what is old enough for it; no part of what was recorded, so a database that moves may renew it.
alter table audit add column xact xid8 not null default pg_current_xact_id();
create index audit_xact on audit (xact, position);

create table audit_seal (
    number        bigint      primary key check (number > 0),
    audit_id      uuid        not null unique,
    audit_position bigint     not null unique,
    row_hash      bytea       not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    sealed_at     timestamptz not null
);
comment on table audit_seal is 'The chain over the audit rows: no number is missing, each seal holds the hash of the one before; never changed';
revoke update, delete on audit_seal from "${app}";
