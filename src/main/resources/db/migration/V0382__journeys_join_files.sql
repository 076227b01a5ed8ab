-- Two files that turned out to be of one person. Neither is moved: the one goes on under the other, both keep their rows
-- in every module, and whoever has the case of the one has that of the other. What others may see by a consent stays what
-- it was, for a consent is to one file. Ended, all is as before.

create table journeys.joint (
    network_id uuid not null,
    id uuid not null,
    journey_id uuid not null,
    -- Under which it goes on.
    surviving_id uuid not null,
    holder_id uuid not null references directory.organisation,
    asked_by uuid references people.person on delete set null,
    asked_at timestamptz not null,
    joined_by uuid references people.person on delete set null,
    -- Nothing, while whoever has the other case has not said yes.
    joined_at timestamptz,
    parted_by uuid references people.person on delete set null,
    parted_at timestamptz,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (network_id, surviving_id) references journeys.journey on delete cascade,
    check (journey_id <> surviving_id)
);
create unique index joint_once on journeys.joint (journey_id) where parted_at is null;
create index on journeys.joint (surviving_id);
create index on journeys.joint (journey_id);
create index on journeys.joint (asked_by);
create index on journeys.joint (joined_by);
create index on journeys.joint (parted_by);

-- The file under which one goes on in the end.
create function journeys.root_of(journey uuid) returns uuid
    language sql stable
    return (
        with recursive up(id, step) as (
            select root_of.journey, 0
            union all
            select joint.surviving_id, up.step + 1
            from up
            join journeys.joint on joint.journey_id = up.id
                and joint.joined_at is not null
                and joint.parted_at is null
            where up.step < 100)
        select id from up order by step desc limit 1);

-- A file and all that are joined with it, as far as who asks may know.
create function journeys.together(journey uuid) returns uuid[]
    language sql stable
    return (
        with recursive down(id, step) as (
            select journeys.root_of(together.journey), 0
            union all
            select joint.journey_id, down.step + 1
            from down
            join journeys.joint on joint.surviving_id = down.id
                and joint.joined_at is not null
                and joint.parted_at is null
            where down.step < 100)
        select array_agg(id order by id) from (select id from down union select together.journey) as own);

create or replace function journeys.see_anew(journey uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one journeys.journey;
begin
    select * into one from journeys.journey where id = see_anew.journey for update;
    delete from journeys.sight where journey_id = see_anew.journey;
    if one.id is null then
        return;
    end if;
    insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
    select one.network_id, one.id, one.person_id, 'OWN', 'infinity', one.id
    where one.person_id is not null;
    if not journeys.is_held(one.id) then
        return;
    end if;
    -- Who has the case of a file that is joined with it has this one too, as long as the person lets both be held.
    insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
    select distinct on (worker.person_id) one.network_id, one.id, worker.person_id, 'CASE', 'infinity'::timestamptz,
           worker.id
    from journeys.case_worker worker
    where worker.journey_id = any (journeys.together(one.id))
      and worker.until is null
      and worker.holder_id = one.holder_id
      and (worker.journey_id = one.id or journeys.is_held(worker.journey_id))
    order by worker.person_id, worker.journey_id = one.id desc, worker.id;
    insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
    select network_id, journey_id, person_id, 'GLASS', glass.until, id
    from journeys.glass
    where journey_id = one.id and glass.until > now();
    insert into journeys.sight (network_id, journey_id, grantee, role, kind, categories, until, source)
    select consent.network_id, consent.journey_id, consent.receiver_id, role, 'CONSENT', consent.categories,
           coalesce(consent.until, 'infinity'), consent.id
    from journeys.consent
    join journeys.purpose on purpose.code = consent.purpose
    cross join unnest(purpose.roles) role
    where consent.journey_id = one.id
      and consent.given_at is not null
      and consent.withdrawn_at is null
      and coalesce(consent.until, 'infinity') > now();
end
$$;

create function journeys.see_all_anew(journeys uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one uuid;
begin
    for one in select distinct id from unnest(see_all_anew.journeys) id order by id loop
        perform journeys.see_anew(one);
    end loop;
end
$$;
revoke execute on function journeys.see_all_anew(uuid[]) from public;

create or replace function journeys.journey_seen() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into journeys.case_worker (network_id, journey_id, id, holder_id, person_id, leads, since)
        select new.network_id, new.id, uuidv7(), new.holder_id, new.opened_by, true, new.opened_at
        where new.opened_by is not null;
        perform journeys.see_anew(new.id);
    else
        perform journeys.see_all_anew(journeys.together(new.id));
    end if;
    return null;
end
$$;

create or replace function journeys.part_seen() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform journeys.see_all_anew(journeys.together(coalesce(new.journey_id, old.journey_id)));
    return null;
end
$$;

-- Both are held by one organisation, with the person's yes, and who has the one case and who has the other agree; it may
-- be the same adviser. Nobody writes here what somebody else did.
create function journeys.check_joint() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from journeys.journey where id in (new.journey_id, new.surviving_id) order by id for update;
    if tg_op = 'INSERT' then
        if new.asked_by is distinct from base.person()
            or new.parted_at is not null
            or (select count(*) from journeys.journey
                where id in (new.journey_id, new.surviving_id)
                  and holder_id = new.holder_id
                  and state <> 'ASKED') < 2
        then
            raise exception 'not to be joined' using errcode = 'check_violation';
        end if;
    elsif old.parted_at is not null
        or new.parted_at is not null and (new.joined_at is distinct from old.joined_at)
        or old.joined_at is not null and new.joined_at is distinct from old.joined_at
    then
        -- Except that somebody who did it is erased.
        if (new.joined_at, new.parted_at) is distinct from (old.joined_at, old.parted_at) then
            raise exception 'is as it is' using errcode = 'check_violation';
        end if;
    end if;
    if new.joined_at is not null and (tg_op = 'INSERT' or old.joined_at is null) then
        if new.joined_by is distinct from base.person()
            or not journeys.is_held(new.journey_id)
            or not journeys.is_held(new.surviving_id)
            or journeys.root_of(new.journey_id) <> new.journey_id
            or journeys.root_of(new.surviving_id) <> new.surviving_id
            or (select count(distinct person_id) from journeys.journey
                where id = any (journeys.together(new.journey_id) || journeys.together(new.surviving_id))) > 1
            or not exists (
                select from journeys.sight one
                join journeys.sight other on other.grantee = new.joined_by and other.kind = 'CASE'
                where one.grantee = new.asked_by
                  and one.kind = 'CASE'
                  and (one.journey_id, other.journey_id) in (
                      (new.journey_id, new.surviving_id), (new.surviving_id, new.journey_id)))
        then
            raise exception 'not to be joined' using errcode = 'check_violation';
        end if;
    end if;
    if tg_op = 'UPDATE' and (
        old.parted_at is null and new.parted_at is not null and new.parted_by is distinct from base.person()
        or new.parted_at is not distinct from old.parted_at
            and new.parted_by is not null and new.parted_by is distinct from old.parted_by
        or new.joined_at is not distinct from old.joined_at
            and new.joined_by is not null and new.joined_by is distinct from old.joined_by)
    then
        raise exception 'not theirs' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger checked before insert or update on journeys.joint
    for each row execute function journeys.check_joint();

create function journeys.joint_seen() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one journeys.joint := coalesce(new, old);
begin
    perform journeys.see_all_anew(journeys.together(one.journey_id) || journeys.together(one.surviving_id));
    return null;
end
$$;
create trigger seen_anew after insert or update or delete on journeys.joint
    for each row execute function journeys.joint_seen();

-- When two files are parted again, something that was noted since may belong to the other one.
create function journeys.give(joint uuid, moments uuid[]) returns int
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one journeys.joint;
    given uuid[];
begin
    select * into one from journeys.joint
    where id = give.joint and joined_at is not null and parted_at is null
      and (select count(distinct sight.journey_id) from journeys.sight
           where sight.journey_id in (joint.journey_id, joint.surviving_id)
             and sight.grantee = base.person()
             and sight.kind = 'CASE') = 2;
    if one.id is null then
        return 0;
    end if;
    select array_agg(id) into given from journeys.happening
    where network_id = one.network_id
      and journey_id = one.surviving_id
      and id = any (give.moments)
      and at >= one.joined_at;
    insert into journeys.moment (network_id, journey_id, id)
    select one.network_id, one.journey_id, id from unnest(given) id;
    update journeys.happening
    set journey_id = one.journey_id
    where network_id = one.network_id and journey_id = one.surviving_id and id = any (given);
    delete from journeys.moment
    where network_id = one.network_id and journey_id = one.surviving_id and id = any (given);
    return coalesce(cardinality(given), 0);
end
$$;

-- What others share with an organisation by name, as far as the viewer may look at it there.
create function journeys.named_to(house uuid) returns uuid[]
    language sql stable
    return coalesce((
        select array_agg(distinct sight.journey_id)
        from journeys.sight
        where sight.grantee = named_to.house
          and sight.kind = 'CONSENT'
          and sight.until > now()
          and 'NAME' = any (sight.categories)), '{}');

alter table journeys.joint enable row level security;
alter table journeys.joint force row level security;
create policy counted_by_owner on journeys.joint to current_user using (true) with check (true);
create policy counted_by_owner on journeys.moment to current_user using (true) with check (true);
create policy counted_by_owner on journeys.happening to current_user using (true) with check (true);

create policy seen_by on journeys.joint for select
    using (exists (
            select from journeys.sight
            where sight.journey_id in (joint.journey_id, joint.surviving_id)
              and sight.kind <> 'CONSENT'
              and sight.until > now())
        or (select base.background()) = 'personal-data');
create policy asked_by on journeys.joint for insert
    with check (asked_by = (select base.person())
        and exists (
            select from journeys.sight
            where sight.journey_id in (joint.journey_id, joint.surviving_id)
              and sight.kind = 'CASE'));
create policy answered_by on journeys.joint for update
    using (exists (
        select from journeys.sight
        where sight.journey_id in (joint.journey_id, joint.surviving_id)
          and sight.kind = 'CASE'));

grant select, insert, update (joined_by, joined_at, parted_by, parted_at) on journeys.joint to "${application}";
