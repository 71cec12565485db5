create table provider_directory_entry (
    partner_id          uuid        primary key,
    version             bigint      not null,
    environment         text        not null,
    region              text        not null,
    official            boolean     not null,
    services            varchar[]   not null,
    profile             text        not null,
    website             text
);
create index provider_directory_entry_region on provider_directory_entry (environment, region, partner_id) where official;
