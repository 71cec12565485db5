-- Simulations: tenants that live in a time of their own. All of this stays empty where nobody simulates.

create table simulated_tenant (
    tenant        uuid        primary key,
    environment   text        not null
);
create index simulated_tenant_environment on simulated_tenant (environment);
comment on table simulated_tenant is 'Who lives in which simulation, as the events about them say';

create table simulation_clock (
    environment   text        primary key,
    ahead_micros  bigint      not null check (ahead_micros >= 0),
    sequence      bigint      not null,
    told_at       timestamptz not null default now()
);
comment on table simulation_clock is 'How far the clock of a simulation was moved; there is no row for one that was not';

create table simulated_event (
    position      bigint generated always as identity primary key,
    environment   text        not null,
    said_at       timestamptz not null default now()
);
create index simulated_event_environment on simulated_event (environment);
create index simulated_event_said_at on simulated_event (said_at);
comment on table simulated_event is 'One row for each event said in a simulation: whoever counts them twice knows whether any was said meanwhile';

-- What time it is in an environment whose clock may have been moved; with no clock moved, the time it was asked with.
create function time_in(of_environment text, by_the_system timestamptz) returns timestamptz language sql stable as
    'select coalesce((select by_the_system + c.ahead_micros * interval ''1 microsecond'' from simulation_clock c where c.environment = of_environment), by_the_system)';
