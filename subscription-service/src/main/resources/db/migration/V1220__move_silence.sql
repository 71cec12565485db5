create table move_silence (
    environment text        primary key,
    since       timestamptz not null
);
comment on table move_silence is 'Simulations in which no group of a transfer is answered, until it is asked for again without this row';
