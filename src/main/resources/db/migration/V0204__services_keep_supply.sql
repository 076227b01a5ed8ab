-- What of each service counts when a network looks at what it has: kept when something of the service is written, so that
-- hundreds of networks can be counted at once without reading every word of every service.

create table services.supply (
    service_id uuid primary key references services.service on delete cascade,
    organisation_id uuid not null,
    -- The last day on which it counts, if nobody writes anything: open, confirmed within its term, and with room.
    counts_until date not null,
    -- Steps and groups as sums of powers of two, languages, and the places where it is offered, apart by tabs and commas.
    packed text not null
);
create index on services.supply (organisation_id);
grant select on services.supply to "${application}";

create function services.count_supply(ids uuid[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog
    as $$
begin
    -- Whoever writes something of the same service at the same time waits, and then sees what was written.
    perform from services.supply where service_id = any (ids) order by service_id for update;
    insert into services.supply (service_id, organisation_id, counts_until, packed)
    select service.id,
           service.organisation_id,
           case when service.state = 'ACTIVE'
               then least(((service.confirmed_at at time zone 'UTC')::date + interval '12 months')::date,
                   coalesce(room.last, 'infinity'))
               else '-infinity' end,
           concat_ws(E'\t',
               (select sum(1 << array_position('{COMPETENCE_ASSESSMENT,SELF_ENTREPRENEURSHIP,MENTORING,INFORMATION,
                    NETWORKING,FINANCE}'::text[], step) - 1) from unnest(service.steps) step),
               coalesce((select sum(1 << array_position('{NEWCOMERS,REFUGEES,YOUNG_PEOPLE,WOMEN,PARENTS,JOB_SEEKERS,
                    LOW_LITERACY,ENTREPRENEURS}'::text[], grp) - 1) from unnest(service.groups) grp), 255),
               array_to_string(service.languages, ','),
               coalesce(spread.places, ''))
    from services.service
    left join lateral (
        select coalesce(max(coalesce(begins, 'infinity')) filter (where vacancies > 0), '-infinity') as last
        from services.intake
        where intake.service_id = service.id
        having count(*) > 0) room on true
    left join lateral (
        select string_agg(distinct regexp_replace(btrim(coalesce(site.district, site.town)), '[\s,]+', ' ', 'g'), ',')
            as places
        from services.offered_at
        join services.site on site.id = offered_at.site_id
        where offered_at.service_id = service.id) spread on true
    where service.id = any (ids)
    order by service.id
    on conflict (service_id) do update
    set counts_until = excluded.counts_until,
        packed = excluded.packed
    where (supply.counts_until, supply.packed) is distinct from (excluded.counts_until, excluded.packed);
end
$$;
revoke all on function services.count_supply(uuid[]) from public;

create function services.supply_of_services() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform services.count_supply(array(select id from written));
    return null;
end
$$;

create function services.supply_of_parts() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform services.count_supply(array(select distinct service_id from written));
    return null;
end
$$;

create function services.supply_of_sites() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform services.count_supply(array(
        select distinct service_id
        from services.offered_at
        where site_id in (select id from written)));
    return null;
end
$$;

create trigger count_added after insert on services.service referencing new table as written
    for each statement execute function services.supply_of_services();
create trigger count_changed after update on services.service referencing new table as written
    for each statement execute function services.supply_of_services();
create trigger count_added after insert on services.intake referencing new table as written
    for each statement execute function services.supply_of_parts();
create trigger count_removed after delete on services.intake referencing old table as written
    for each statement execute function services.supply_of_parts();
create trigger count_added after insert on services.offered_at referencing new table as written
    for each statement execute function services.supply_of_parts();
create trigger count_removed after delete on services.offered_at referencing old table as written
    for each statement execute function services.supply_of_parts();
create trigger count_changed after update on services.site referencing new table as written
    for each statement execute function services.supply_of_sites();

select services.count_supply(array(select id from services.service));
