-- What an audit row vouches for beside itself: rows of evidence, each with a keyed digest, sealed with the audit row that says so.

alter table audit add column evidence jsonb;
comment on column audit.evidence is 'Rows of evidence written in the same transaction: [{"table", "id", "digest"}]; null where there are none';
create index audit_evidence on audit using gin (evidence jsonb_path_ops) where evidence is not null;
