-- Files that are joined are one person, so they are one line of the list of cases: of the file under which the others go
-- on, as long as the adviser has that one and it is not closed, else of another of them. What is due and whose turn it is,
-- appointments and the last happening are those of all of them. Parted, each has its own line again.

create or replace function accompaniment.load_anew(journey uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    files uuid[] := journeys.together(load_anew.journey);
    root uuid := load_anew.journey;
begin
    if cardinality(files) > 1 then
        root := journeys.root_of(load_anew.journey);
    end if;
    with mine as (
        select one.*, sight.grantee, worker.leads,
               row_number() over (
                   partition by sight.grantee, one.state = 'CLOSED'
                   order by one.id = root desc, one.id) as place
        from journeys.journey one
        join journeys.sight on sight.journey_id = one.id and sight.kind = 'CASE'
        left join journeys.case_worker worker on worker.network_id = sight.network_id and worker.id = sight.source
        where one.id = any (files)),
    lines as (
        select * from mine where place = 1 or state = 'CLOSED'),
    gone as (
        delete from accompaniment.load
        where journey_id = any (files)
          and not exists (
            select from lines where lines.id = load.journey_id and lines.grantee = load.person_id))
    insert into accompaniment.load (
        network_id, journey_id, person_id, holder_id, leads, state, chain, opened_at, touched_at, due, turn,
        appointment_at)
    select lines.network_id, lines.id, lines.grantee, lines.holder_id, coalesce(parts.leads, false), lines.state, lines.step,
           parts.opened_at, parts.touched_at, coalesce(coming.due, 'infinity'), coming.turn, (
               select min(at)
               from accompaniment.session
               where journey_id = any (parts.ids) and minutes is null)
    from lines
    cross join lateral (
        select array_agg(mine.id) as ids, bool_or(mine.leads) as leads, min(mine.opened_at) as opened_at,
               max(mine.touched_at) as touched_at
        from mine
        where mine.grantee = lines.grantee
          and (mine.id = lines.id or mine.state <> 'CLOSED' and lines.state <> 'CLOSED')) parts
    left join lateral (
        select waiting.due, waiting.turn
        from (
            select due, who
            from accompaniment.step
            where journey_id = any (parts.ids) and state = 'OPEN'
            union all
            select due, who
            from accompaniment.wait
            where journey_id = any (parts.ids)
            union all
            select due, case when own then 'PERSON' else 'ADVISER' end
            from journeys.task
            where journey_id = any (parts.ids) and done_at is null
            union all
            select day, 'DATE'
            from journeys.deadline
            where journey_id = any (parts.ids) and day > current_date - 30) waiting (due, turn)
        order by waiting.due nulls last
        limit 1) coming on true
    on conflict (network_id, journey_id, person_id) do update
    set leads = excluded.leads, state = excluded.state, chain = excluded.chain, opened_at = excluded.opened_at,
        touched_at = excluded.touched_at, due = excluded.due, turn = excluded.turn,
        appointment_at = excluded.appointment_at;
end
$$;

-- The file whose line stood for others may be gone for somebody while these are not.
create or replace function accompaniment.case_left() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from accompaniment.load where journey_id = old.journey_id and person_id = old.grantee;
    if cardinality(journeys.together(old.journey_id)) > 1 then
        perform accompaniment.load_anew(old.journey_id);
    end if;
    return null;
end
$$;

create or replace function accompaniment.journey_moved() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if cardinality(journeys.together(new.id)) > 1 then
        perform accompaniment.load_anew(new.id);
    else
        update accompaniment.load
        set state = new.state, chain = new.step, touched_at = new.touched_at
        where network_id = new.network_id and journey_id = new.id;
    end if;
    return null;
end
$$;

-- Those that are joined already.
do $$
declare
    one record;
begin
    for one in select distinct surviving_id from journeys.joint where joined_at is not null and parted_at is null loop
        perform accompaniment.load_anew(one.surviving_id);
    end loop;
end
$$;
