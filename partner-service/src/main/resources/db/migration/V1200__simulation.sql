create table simulation (
    id            uuid        primary key,
    version       bigint      not null,
    sequence      bigint      not null,
    environment   text        not null unique,
    ahead_micros  bigint      not null check (ahead_micros >= 0)
);
comment on table simulation is 'Simulations whose clock was moved, and how far it is ahead of the system''s; it never goes back';
