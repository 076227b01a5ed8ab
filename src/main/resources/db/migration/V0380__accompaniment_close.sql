-- How an accompaniment ends, whether the person sees it so, and what they answer half a year, a year and two years later.

create table accompaniment.closing (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    outcome text not null check (outcome in ('ENTERPRISE', 'JOB', 'TRAINING', 'PAUSE', 'STOPPED')),
    words text not null check (length(words) <= 1000),
    closed_at timestamptz not null,
    closed_by uuid references people.person on delete set null,
    agreed boolean,
    otherwise text not null default '' check (length(otherwise) <= 1000),
    answered_at timestamptz,
    reopened_at timestamptz,
    reopened_by uuid references people.person on delete set null,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check ((agreed is null) = (answered_at is null))
);
comment on column accompaniment.closing.words is 'How it ended; nothing about health, origin or religion.';
create unique index on accompaniment.closing (journey_id) where reopened_at is null;
create index on accompaniment.closing (journey_id, closed_at);
create index on accompaniment.closing (closed_by);
create index on accompaniment.closing (reopened_by);
create index on accompaniment.closing (closed_at);

create table accompaniment.follow_up (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    holder_id uuid not null references directory.organisation,
    months int not null check (months in (6, 12, 24)),
    due date not null check (due between '2000-01-01' and '2200-12-31'),
    -- The first sending; it is asked once more if no answer comes.
    asked_at timestamptz,
    asked int not null default 0 check (asked between 0 and 2),
    -- No way was found on which they may be asked.
    unreached boolean not null default false,
    secret_hash bytea unique,
    until timestamptz,
    answered_at timestamptz,
    answer text check (answer in ('RUNS', 'CHANGED', 'ENDED', 'NOT_SAID')),
    help boolean,
    words text not null default '' check (length(words) <= 1000),
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check ((answer is null) = (answered_at is null))
);
comment on column accompaniment.follow_up.words is 'What changed; nothing about health, origin or religion.';
create index on accompaniment.follow_up (journey_id);
create index on accompaniment.follow_up (due) where answered_at is null and asked < 2;
create index on accompaniment.follow_up (holder_id, months);

-- Whether the person may be asked later: a living yes to that, given to the organisation that holds the file.
create function accompaniment.may_ask(journey uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (
        select from journeys.consent
        join journeys.journey on journey.network_id = consent.network_id
            and journey.id = consent.journey_id
            and journey.holder_id = consent.receiver_id
        where consent.journey_id = may_ask.journey
          and consent.purpose = 'FOLLOW_UP'
          and consent.given_at is not null
          and consent.withdrawn_at is null
          and coalesce(consent.until, 'infinity') > may_ask.at);

-- By what they can be asked, what works best first: only where a message may be left, only for the work that asks.
create function accompaniment.reaches(journey uuid, at timestamptz)
    returns table (way text, reach text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select contact.way, contact.reach
    from journeys.contact
    where contact.journey_id = reaches.journey
      and contact.safe
      and contact.way in ('EMAIL', 'SMS', 'PHONE', 'MESSENGER')
      and base.background() = 'accompaniment-follow-ups'
      and accompaniment.may_ask(reaches.journey, reaches.at)
    order by contact.place
$$;

create function accompaniment.tongues(journey uuid, at timestamptz) returns text[]
    language sql stable security definer set search_path = pg_catalog
    return (
        select array_agg(tongue.language order by (tongue.reads is not distinct from 'WELL') desc, tongue.place)
        from journeys.tongue
        where tongue.journey_id = tongues.journey
          and tongue.reads is distinct from 'NOT'
          and base.background() = 'accompaniment-follow-ups'
          and accompaniment.may_ask(tongues.journey, tongues.at));

alter table accompaniment.closing enable row level security;
alter table accompaniment.closing force row level security;
alter table accompaniment.follow_up enable row level security;
alter table accompaniment.follow_up force row level security;
create policy counted_by_owner on accompaniment.closing to current_user using (true) with check (true);
create policy counted_by_owner on accompaniment.follow_up to current_user using (true) with check (true);

create policy seen_by on accompaniment.closing for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = closing.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.closing for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = closing.journey_id
          and sight.kind = 'CASE'));
create policy changed_by on accompaniment.closing for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = closing.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on accompaniment.follow_up for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = follow_up.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) in ('personal-data', 'accompaniment-follow-ups'));
create policy planned_by on accompaniment.follow_up for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = follow_up.journey_id
          and sight.kind = 'CASE'));
create policy changed_by on accompaniment.follow_up for update
    using (exists (
            select from journeys.sight
            where sight.journey_id = follow_up.journey_id
              and sight.kind in ('OWN', 'CASE'))
        or (select base.background()) = 'accompaniment-follow-ups');
create policy removed_by on accompaniment.follow_up for delete
    using (answered_at is null and exists (
        select from journeys.sight
        where sight.journey_id = follow_up.journey_id
          and sight.kind in ('OWN', 'CASE')));

grant select, insert, update (agreed, otherwise, answered_at, reopened_at, reopened_by)
    on accompaniment.closing to "${application}";
grant select, insert, delete,
    update (asked_at, asked, unreached, secret_hash, until, answered_at, answer, help, words)
    on accompaniment.follow_up to "${application}";

-- How many answered what, silence too, for whoever administers the organisation: figures, not people.
create function accompaniment.answers(holder uuid, at timestamptz)
    returns table (months int, answer text, people bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select follow_up.months,
           coalesce(follow_up.answer, case when follow_up.until < answers.at then 'SILENT' else 'WAITS' end),
           count(*)
    from accompaniment.follow_up
    where follow_up.holder_id = answers.holder
      and follow_up.asked > 0
      and coalesce(answers.holder = any (base.administers()), false)
    group by 1, 2
    order by 1, 2
$$;

-- The work that asks reads the file of whom it asks, and no name in it.
create policy asked_by on journeys.journey for select
    using ((select base.background()) = 'accompaniment-follow-ups'
        and state = 'CLOSED');

-- Notes of talks go some years after the end.
create policy aged_by on accompaniment.session for select
    using ((select base.background()) = 'retention');
create policy removed_for_age on accompaniment.session for delete
    using ((select base.background()) = 'retention');
create policy aged_by on accompaniment.closing for select
    using ((select base.background()) = 'retention');
