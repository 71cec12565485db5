create table note (
    id            uuid        primary key,
    text          text        not null,
    sequence      bigint      not null,
    version       bigint      not null
);

create table known_fact (
    id            text        primary key,
    text          text        not null,
    told          int         not null,
    sequence      bigint      not null
);
comment on column known_fact.told is 'How often an event took effect, duplicates included: what no guard of the replica hides';
