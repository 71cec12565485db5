-- Of a deleted customer its id stays, which is never given again; its domain is free, and what described it is gone.

alter table customer alter domain drop not null;
alter table customer alter company_name drop not null;
