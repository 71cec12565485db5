-- What a scripted partner does with requests of other partners, beside what it does with transfers that are sent to it; null for what it plays no part in.
alter table counterpart alter column answer drop not null;
alter table counterpart alter column after_seconds drop not null;
alter table counterpart add column request_answer text check (request_answer in ('ACCEPT', 'NEVER'));
alter table counterpart add column request_after_seconds bigint check (request_after_seconds >= 0);
alter table counterpart add constraint counterpart_plays_something check (answer is not null or request_answer is not null);
