-- Simulations are swept one by one, each at its own time; nobody else's subscriptions have anything to do with that.
create index subscription_simulated on subscription (environment, commitment_end) where environment <> 'production' and environment <> 'sandbox';
