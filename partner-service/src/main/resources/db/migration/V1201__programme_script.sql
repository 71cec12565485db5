create table programme_script (
    environment   text        primary key,
    version       bigint      not null,
    decision      text        not null,
    business_days int         not null check (business_days >= 0)
);
comment on table programme_script is 'Simulations whose programme decides about enrolments by itself: how, and after how many business days';
