-- Simulations are swept one by one, each at its own time; nobody else's transfers have anything to do with that.
create index transfer_simulated on transfer (environment, status) where environment <> 'production' and environment <> 'sandbox';
