-- The list that an adviser opens every morning. Every case has one line for everybody who has it, which the database
-- keeps when something of it is written, so that the list is read by one index however many files there are. A line is
-- there exactly as long as journeys.sight lets somebody see the file by their case; it says no name and no words.

create table accompaniment.house (
    holder_id uuid primary key references directory.organisation on delete cascade,
    -- After so many days without a happening somebody counts as silent.
    silent_days int not null check (silent_days between 1 and 730)
);
comment on table accompaniment.house is 'public: how an organisation counts';

-- What another module waits for, such as the answer to a referral.
create table accompaniment.wait (
    network_id uuid not null,
    journey_id uuid not null,
    -- Names it in the module that waits.
    about uuid not null,
    who text not null check (who in ('PERSON', 'ADVISER', 'OTHER')),
    due date check (due between '2000-01-01' and '2200-12-31'),
    since timestamptz not null,
    primary key (network_id, about),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
create index on accompaniment.wait (journey_id);

create table accompaniment.load (
    network_id uuid not null,
    journey_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    holder_id uuid not null,
    leads boolean not null,
    state text not null,
    chain text,
    opened_at timestamptz not null,
    touched_at timestamptz not null,
    -- The first day on which something is due or bites, and whose turn it is; none is infinity.
    due date not null,
    turn text check (turn in ('PERSON', 'ADVISER', 'OTHER', 'DATE')),
    appointment_at timestamptz,
    primary key (network_id, journey_id, person_id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
create index on accompaniment.load (person_id, holder_id, due, journey_id) where state <> 'CLOSED';
create index on accompaniment.load (person_id, holder_id, touched_at, journey_id) where state <> 'CLOSED';
create index on accompaniment.load (holder_id, person_id) where state <> 'CLOSED';
create index on accompaniment.load (journey_id);

create function accompaniment.load_anew(journey uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one journeys.journey;
    coming record;
    appointment timestamptz;
begin
    select * into one from journeys.journey where id = load_anew.journey;
    delete from accompaniment.load
    where journey_id = load_anew.journey
      and not exists (
        select from journeys.sight
        where sight.journey_id = load.journey_id
          and sight.grantee = load.person_id
          and sight.kind = 'CASE');
    if one.id is null then
        return;
    end if;
    select waiting.due, waiting.turn into coming
    from (
        select due, who
        from accompaniment.step
        where journey_id = one.id and state = 'OPEN'
        union all
        select due, who
        from accompaniment.wait
        where journey_id = one.id
        union all
        select due, case when own then 'PERSON' else 'ADVISER' end
        from journeys.task
        where journey_id = one.id and done_at is null
        union all
        select day, 'DATE'
        from journeys.deadline
        where journey_id = one.id and day > current_date - 30) waiting (due, turn)
    order by waiting.due nulls last
    limit 1;
    select min(at) into appointment
    from accompaniment.session
    where journey_id = one.id and minutes is null;
    insert into accompaniment.load (
        network_id, journey_id, person_id, holder_id, leads, state, chain, opened_at, touched_at, due, turn,
        appointment_at)
    select one.network_id, one.id, sight.grantee, one.holder_id, coalesce(worker.leads, false), one.state, one.step,
           one.opened_at, one.touched_at, coalesce(coming.due, 'infinity'), coming.turn, appointment
    from journeys.sight
    left join journeys.case_worker worker on worker.network_id = sight.network_id and worker.id = sight.source
    where sight.journey_id = one.id and sight.kind = 'CASE'
    on conflict (network_id, journey_id, person_id) do update
    set leads = excluded.leads, state = excluded.state, chain = excluded.chain, touched_at = excluded.touched_at,
        due = excluded.due, turn = excluded.turn, appointment_at = excluded.appointment_at;
end
$$;
revoke execute on function accompaniment.load_anew(uuid) from public;

create function accompaniment.part_loaded() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform accompaniment.load_anew(coalesce(new.journey_id, old.journey_id));
    return null;
end
$$;

create function accompaniment.case_left() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from accompaniment.load where journey_id = old.journey_id and person_id = old.grantee;
    return null;
end
$$;

-- The sight of a file is written anew as a whole, so a line goes and comes back within one statement.
create trigger loaded after insert on journeys.sight
    for each row when (new.kind = 'CASE') execute function accompaniment.part_loaded();
create trigger left_case after delete on journeys.sight
    for each row when (old.kind = 'CASE') execute function accompaniment.case_left();
create trigger loaded after insert or update or delete on journeys.task
    for each row execute function accompaniment.part_loaded();
create trigger loaded after insert or update or delete on journeys.deadline
    for each row execute function accompaniment.part_loaded();
create trigger loaded after insert or update or delete on accompaniment.step
    for each row execute function accompaniment.part_loaded();
create trigger loaded after insert or update or delete on accompaniment.session
    for each row execute function accompaniment.part_loaded();
create trigger loaded after insert or update or delete on accompaniment.wait
    for each row execute function accompaniment.part_loaded();

create function accompaniment.journey_moved() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update accompaniment.load
    set state = new.state, chain = new.step, touched_at = new.touched_at
    where network_id = new.network_id and journey_id = new.id;
    return null;
end
$$;
create trigger loaded after update of state, step, touched_at on journeys.journey
    for each row execute function accompaniment.journey_moved();

alter table accompaniment.load enable row level security;
alter table accompaniment.load force row level security;
alter table accompaniment.wait enable row level security;
alter table accompaniment.wait force row level security;

create policy counted_by_owner on accompaniment.load to current_user using (true) with check (true);
create policy counted_by_owner on accompaniment.wait to current_user using (true) with check (true);
create policy counted_by_owner on accompaniment.step to current_user using (true) with check (true);
create policy counted_by_owner on accompaniment.session to current_user using (true) with check (true);

-- Their own cases; whoever administers the organisation counts them.
create policy seen_by on accompaniment.load for select
    using (person_id = (select base.person())
        or holder_id = any (cast((select base.administers()) as uuid[])));

-- It holds neither names nor words; work in the background begins and ends it.
create policy seen_by on accompaniment.wait for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = wait.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) is not null);
create policy waited_by on accompaniment.wait for insert
    with check (exists (
            select from journeys.sight
            where sight.journey_id = wait.journey_id
              and sight.kind in ('OWN', 'CASE'))
        or (select base.background()) is not null);
create policy changed_by on accompaniment.wait for update
    using (exists (
            select from journeys.sight
            where sight.journey_id = wait.journey_id
              and sight.kind in ('OWN', 'CASE'))
        or (select base.background()) is not null);
create policy ended_by on accompaniment.wait for delete
    using (exists (
            select from journeys.sight
            where sight.journey_id = wait.journey_id
              and sight.kind in ('OWN', 'CASE'))
        or (select base.background()) is not null);

grant select on accompaniment.load to "${application}";
grant select, insert, update on accompaniment.house to "${application}";
grant select, insert, delete, update (who, due) on accompaniment.wait to "${application}";

-- How often the glass was broken, for whoever administers the organisation.
create function accompaniment.glasses(holder uuid, since timestamptz) returns bigint
    language sql stable
    return (
        select count(*)
        from journeys.glass
        where glass.holder_id = glasses.holder
          and glass.broken_at > glasses.since);

-- How many that go on have nobody at all.
create function accompaniment.alone(holder uuid) returns bigint
    language sql stable
    return (
        select count(*)
        from journeys.journey
        where journey.holder_id = alone.holder
          and journey.state in ('OPEN', 'PAUSED')
          and not exists (
            select from journeys.case_worker
            where case_worker.journey_id = journey.id
              and case_worker.until is null));

-- Cases that were there before this list.
do $$
declare
    one record;
begin
    for one in select distinct journey_id from journeys.sight where kind = 'CASE' loop
        perform accompaniment.load_anew(one.journey_id);
    end loop;
end
$$;
