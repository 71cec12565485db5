create table counterpart (
    partner_id    uuid        primary key,
    version       bigint      not null,
    environment   text        not null,
    answer        text        not null,
    after_seconds bigint      not null check (after_seconds >= 0),
    since         timestamptz not null
);
comment on table counterpart is 'Partners of simulations that answer by a script: what, and how long after they were asked';
