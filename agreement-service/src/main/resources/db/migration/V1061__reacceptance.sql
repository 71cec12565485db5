-- From when on which version of an agreement is the least that counts. Rows are never changed; the highest version whose time has come is required.

create table reacceptance (
    id             uuid        primary key,
    type           text        not null,
    template_id    uuid        not null,
    version_rank   int         not null,
    effective_from timestamptz not null,
    required_by    text        not null,
    recorded_at    timestamptz not null,
    sequence       bigint      not null,
    version        bigint      not null,
    unique (template_id, effective_from)
);
create index reacceptance_type on reacceptance (type, effective_from);
comment on table reacceptance is 'What the operator required to be accepted anew; never changed';
revoke update, delete on reacceptance from "${app}";
