-- From one adviser to another: proposed with a note, accepted by the other or given by whoever administers the
-- organisation. One with a last day is cover for a while, and ends by itself. The person may object.

create table accompaniment.handover (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    holder_id uuid not null references directory.organisation,
    from_id uuid not null references people.person on delete cascade,
    to_id uuid not null references people.person on delete cascade check (to_id <> from_id),
    note text not null check (length(note) <= 500),
    last_day date check (last_day between '2000-01-01' and '2200-12-31'),
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK', 'LAPSED', 'ENDED')),
    proposed_at timestamptz not null,
    proposed_by uuid references people.person on delete set null,
    answered_at timestamptz,
    answered_by uuid references people.person on delete set null,
    -- Whether the case came to them by it, so that it goes again with the cover.
    joined boolean not null default false,
    ended_at timestamptz,
    objection text not null default '' check (length(objection) <= 500),
    objected_at timestamptz,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
comment on column accompaniment.handover.note is
    'What the other must know before they read the file; no name, nothing about health, origin or religion.';
create unique index on accompaniment.handover (journey_id, from_id) where state = 'PROPOSED';
create index on accompaniment.handover (journey_id);
create index on accompaniment.handover (to_id, holder_id) where state = 'PROPOSED';
create index on accompaniment.handover (from_id);
create index on accompaniment.handover (holder_id) where state = 'PROPOSED';
create index on accompaniment.handover (last_day) where state = 'ACCEPTED' and last_day is not null;
create index on accompaniment.handover (id);
create index on accompaniment.handover (proposed_by);
create index on accompaniment.handover (answered_by);

-- Gives the case on in one step, with the tasks that are open. Consents stay as they are, for they are given to the
-- organisation. Whoever does it must be the one to whom it was proposed, or administer the organisation.
create function accompaniment.hand_on(handover uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one accompaniment.handover;
    led boolean;
    had boolean;
begin
    select * into one from accompaniment.handover it where it.id = hand_on.handover;
    -- Whoever changes something of the same journey waits.
    perform from journeys.journey where journey.id = one.journey_id for update;
    select * into one from accompaniment.handover it where it.id = hand_on.handover and it.state = 'PROPOSED' for update;
    if one.id is null
        or not coalesce(one.to_id = base.person() or one.holder_id = any (base.administers()), false) then
        return false;
    end if;
    select leads into led
    from journeys.case_worker
    where journey_id = one.journey_id and person_id = one.from_id and until is null;
    if led is null then
        update accompaniment.handover
        set state = 'LAPSED', answered_at = hand_on.at, answered_by = base.person()
        where network_id = one.network_id and id = one.id;
        return false;
    end if;
    had := exists (
        select from journeys.case_worker
        where journey_id = one.journey_id and person_id = one.to_id and until is null);
    if not had then
        insert into journeys.case_worker (network_id, journey_id, id, holder_id, person_id, leads, since)
        values (one.network_id, one.journey_id, uuidv7(), one.holder_id, one.to_id, false, hand_on.at);
    end if;
    if one.last_day is null then
        update journeys.case_worker
        set until = hand_on.at, leads = false
        where journey_id = one.journey_id and person_id = one.from_id and until is null;
        update journeys.case_worker
        set leads = leads or led
        where journey_id = one.journey_id and person_id = one.to_id and until is null;
        update journeys.task
        set owner_id = one.to_id
        where journey_id = one.journey_id and owner_id = one.from_id and done_at is null;
        update accompaniment.step
        set owner_id = one.to_id
        where journey_id = one.journey_id and owner_id = one.from_id and state = 'OPEN';
    end if;
    update accompaniment.handover
    set state = 'ACCEPTED', answered_at = hand_on.at, answered_by = base.person(), joined = not had
    where network_id = one.network_id and id = one.id;
    return true;
end
$$;

-- Ends a cover: on its day, or before by who takes the case back. Nobody is left alone by it.
create function accompaniment.end_cover(handover uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one accompaniment.handover;
begin
    select * into one from accompaniment.handover it where it.id = end_cover.handover;
    perform from journeys.journey where journey.id = one.journey_id for update;
    select * into one
    from accompaniment.handover it
    where it.id = end_cover.handover and it.state = 'ACCEPTED' and it.last_day is not null
    for update;
    if one.id is null
        or not coalesce(base.background() = 'accompaniment-covers' and one.last_day < end_cover.at::date
            or base.person() in (one.from_id, one.to_id)
            or one.holder_id = any (base.administers()), false) then
        return false;
    end if;
    if one.joined and exists (
        select from journeys.case_worker
        where journey_id = one.journey_id and person_id <> one.to_id and until is null) then
        update journeys.case_worker
        set until = end_cover.at, leads = false
        where journey_id = one.journey_id and person_id = one.to_id and until is null and not leads;
    end if;
    update accompaniment.handover
    set state = 'ENDED', ended_at = end_cover.at
    where network_id = one.network_id and id = one.id;
    return true;
end
$$;

alter table accompaniment.handover enable row level security;
alter table accompaniment.handover force row level security;
create policy counted_by_owner on accompaniment.handover to current_user using (true) with check (true);
create policy seen_by on accompaniment.handover for select
    using (from_id = (select base.person())
        or to_id = (select base.person())
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (
            select from journeys.sight
            where sight.journey_id = handover.journey_id
              and sight.kind in ('OWN', 'CASE'))
        or (select base.background()) in ('personal-data', 'accompaniment-covers'));
create policy proposed_by on accompaniment.handover for insert
    with check (state = 'PROPOSED'
        and proposed_by = (select base.person())
        and exists (
            select from journeys.journey
            where journey.network_id = handover.network_id
              and journey.id = handover.journey_id
              and journey.holder_id = handover.holder_id)
        and (from_id = (select base.person()) and exists (
                select from journeys.sight
                where sight.journey_id = handover.journey_id
                  and sight.kind = 'CASE')
            or holder_id = any (cast((select base.administers()) as uuid[]))));
-- Accepting is not written here: hand_on does it, or nobody.
create policy answered_by on accompaniment.handover for update
    using (state = 'PROPOSED' and (from_id = (select base.person()) or to_id = (select base.person()))
        or exists (
            select from journeys.sight
            where sight.journey_id = handover.journey_id
              and sight.kind = 'OWN'))
    with check (true);
grant select, insert, update (state, answered_at, answered_by, objection, objected_at)
    on accompaniment.handover to "${application}";

create function accompaniment.refuse_acceptance() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if new.state is distinct from old.state
        and (old.state <> 'PROPOSED' or new.state not in ('DECLINED', 'TAKEN_BACK'))
        and current_user <> (select tableowner from pg_tables where schemaname = 'accompaniment'
            and tablename = 'handover') then
        raise exception 'not so' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger in_order before update on accompaniment.handover
    for each row execute function accompaniment.refuse_acceptance();
