-- Whoever brings very many services with all that belongs to them writes the services last: these are counted and told
-- to the search then, so that nothing needs to be done for their parts before. Nor does it where nothing was written.

create function services.comes_whole() returns boolean
    language sql stable
    return coalesce(current_setting('express.whole_services', true), '') = 'yes';

create or replace function services.supply_of_parts() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not services.comes_whole() and exists (select from written) then
        perform services.count_supply(array(select distinct service_id from written));
    end if;
    return null;
end
$$;

create or replace function services.tell_offered() returns trigger
    language plpgsql as $$
begin
    if not services.comes_whole() and exists (select from written) then
        update services.change
        set change = nextval('services.change_number')
        where service_id in (select service_id from written);
    end if;
    return null;
end
$$;

create or replace function services.tell_at() returns trigger
    language plpgsql as $$
begin
    if exists (select from written) then
        update services.change
        set change = nextval('services.change_number')
        where service_id in (
            select offered_at.service_id
            from written
            join services.offered_at on offered_at.site_id = written.site_id);
    end if;
    return null;
end
$$;

create or replace function services.tell_site() returns trigger
    language plpgsql as $$
begin
    if exists (select from written) then
        update services.change
        set change = nextval('services.change_number')
        where service_id in (
            select offered_at.service_id
            from written
            join services.offered_at on offered_at.site_id = written.id);
    end if;
    return null;
end
$$;

create or replace function services.supply_of_sites() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from written) then
        perform services.count_supply(array(
            select distinct service_id
            from services.offered_at
            where site_id in (select id from written)));
    end if;
    return null;
end
$$;

create or replace function services.tell_written() returns trigger
    language plpgsql as $$
begin
    if exists (select from written) then
        update services.change
        set change = nextval('services.change_number')
        where service_id in (select id from written);
    end if;
    return null;
end
$$;

create or replace function services.supply_of_services() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from written) then
        perform services.count_supply(array(select id from written));
    end if;
    return null;
end
$$;
