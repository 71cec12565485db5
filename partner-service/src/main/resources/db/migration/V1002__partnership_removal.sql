create table partnership_removal (
    id              uuid        primary key,
    partnership_id  uuid        not null,
    confirmed_by    text        not null,
    confirmed_at    timestamptz not null,
    text_version    text        not null
);
comment on table partnership_removal is 'Who confirmed the good faith of a removal; evidence, never changed';
revoke update, delete on partnership_removal from "${app}";
