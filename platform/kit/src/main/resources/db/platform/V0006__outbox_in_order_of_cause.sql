-- the relay publishes whatever is committed; which transactions still run is nothing to it
alter table outbox drop column xact;
