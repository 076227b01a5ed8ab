-- The steps of a service as a number of their own: of hundreds of networks beside each other nothing else is counted.
alter table services.supply
    add column steps int generated always as (cast(split_part(packed, E'\t', 1) as int)) stored;
