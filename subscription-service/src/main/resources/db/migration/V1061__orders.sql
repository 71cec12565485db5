-- All orders there are were completed; one of the sandbox can be cancelled.
alter table customer_order add status text not null default 'COMPLETED';
