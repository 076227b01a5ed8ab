-- The person or the adviser asks for another time of a talk that is planned. It stays when it is until the other says yes.

create table accompaniment.shift (
    network_id uuid not null,
    journey_id uuid not null,
    session_id uuid not null,
    asker text not null check (asker in ('PERSON', 'ADVISER')),
    at timestamptz not null,
    words text not null check (length(words) <= 300),
    asked_at timestamptz not null,
    primary key (network_id, session_id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (network_id, session_id) references accompaniment.session on delete cascade
);
comment on column accompaniment.shift.words is 'What suits better; nothing about health, origin or religion.';
create index on accompaniment.shift (journey_id);

alter table accompaniment.shift enable row level security;
alter table accompaniment.shift force row level security;

create policy seen_by on accompaniment.shift for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = shift.journey_id
              and sight.until > now()
              and (sight.categories is null or 'SESSIONS' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
-- Each side asks for itself, in place of what the other has asked for.
create policy asked_by on accompaniment.shift for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = shift.journey_id
          and sight.kind = case asker when 'PERSON' then 'OWN' else 'CASE' end));
create policy changed_by on accompaniment.shift for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = shift.journey_id
          and sight.kind in ('OWN', 'CASE')))
    with check (exists (
        select from journeys.sight
        where sight.journey_id = shift.journey_id
          and sight.kind = case asker when 'PERSON' then 'OWN' else 'CASE' end));
create policy ended_by on accompaniment.shift for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = shift.journey_id
          and sight.kind in ('OWN', 'CASE')));

-- The person moves a talk to nothing but the time that they were asked for.
create policy moved_by on accompaniment.session for update
    using (minutes is null
        and exists (
            select from journeys.sight
            where sight.journey_id = session.journey_id
              and sight.kind = 'OWN'))
    with check (minutes is null
        and exists (
            select from accompaniment.shift
            where shift.network_id = session.network_id
              and shift.session_id = session.id
              and shift.asker = 'ADVISER'
              and shift.at = session.at)
        and exists (
            select from journeys.sight
            where sight.journey_id = session.journey_id
              and sight.kind = 'OWN'));

grant select, insert, delete, update (asker, at, words, asked_at) on accompaniment.shift to "${application}";
