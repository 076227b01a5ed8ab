-- By what somebody is found again. Nothing of it can be read: names, days and numbers stand here as keyed hashes, so that
-- an adviser can be told that a file of their organisation may be of the same person without reading it. Files of others
-- are found only while a living consent shows their name.

create schema joining;
grant usage on schema joining to "${application}";

-- The organisations in which the viewer accompanies people.
create function joining.advises() returns uuid[]
    language sql stable parallel safe
    return coalesce(
        (select array_agg(split_part(seat, ':', 1)::uuid)
         from unnest(base.seats()) seat
         where split_part(seat, ':', 2) = 'ADVISER'), '{}');

create table joining.trait (
    network_id uuid not null,
    journey_id uuid not null,
    holder_id uuid not null references directory.organisation,
    -- Of each word of each name how it is written, how it sounds, and its consonants.
    parts bigint[] not null,
    births bigint[] not null,
    -- Whether the day of birth is only said by papers.
    approximate boolean not null,
    phones bigint[] not null,
    tongues bigint[] not null,
    primary key (network_id, journey_id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
create index on joining.trait (journey_id);

create table joining.key (
    network_id uuid not null,
    journey_id uuid not null,
    holder_id uuid not null,
    key bigint not null,
    primary key (network_id, journey_id, key),
    foreign key (network_id, journey_id) references joining.trait on delete cascade
);
create index on joining.key (key, holder_id, journey_id);

-- Said of two files, the smaller first: they are of one person, or of two. Nobody is asked again.
create table joining.verdict (
    network_id uuid not null,
    one_id uuid not null,
    other_id uuid not null,
    holder_id uuid not null,
    same boolean not null,
    decided_by uuid references people.person on delete set null,
    decided_at timestamptz not null,
    score double precision not null,
    primary key (network_id, one_id, other_id),
    foreign key (network_id, one_id) references journeys.journey on delete cascade,
    foreign key (network_id, other_id) references journeys.journey on delete cascade,
    check (one_id < other_id)
);
create index on joining.verdict (other_id);
create index on joining.verdict (decided_by);

-- That somebody searched, how often, and a keyed hash of for whom.
create table joining.search (
    id uuid primary key,
    holder_id uuid not null references directory.organisation,
    person_id uuid not null references people.person on delete cascade,
    at timestamptz not null,
    asked bytea not null,
    found int not null
);
create index on joining.search (person_id, at);
create index on joining.search (holder_id, at);

alter table joining.trait enable row level security;
alter table joining.trait force row level security;
alter table joining.key enable row level security;
alter table joining.key force row level security;
alter table joining.verdict enable row level security;
alter table joining.verdict force row level security;
alter table joining.search enable row level security;
alter table joining.search force row level security;

create policy seen_by on joining.trait for select
    using (holder_id = any (cast((select joining.advises()) as uuid[]))
        or exists (
            select from journeys.sight
            where sight.journey_id = trait.journey_id
              and sight.until > now()
              and (sight.categories is null or 'NAME' = any (sight.categories))));
create policy written_by on joining.trait for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = trait.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on joining.trait for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = trait.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on joining.key for select
    using (holder_id = any (cast((select joining.advises()) as uuid[]))
        or exists (
            select from journeys.sight
            where sight.journey_id = key.journey_id
              and sight.until > now()
              and (sight.categories is null or 'NAME' = any (sight.categories))));
create policy written_by on joining.key for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = key.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on joining.verdict for select
    using (holder_id = any (cast((select joining.advises()) as uuid[])));
create policy written_by on joining.verdict for insert
    with check (decided_by = (select base.person())
        and exists (
            select from journeys.sight
            where sight.journey_id in (verdict.one_id, verdict.other_id)
              and sight.kind = 'CASE'));
create policy changed_by on joining.verdict for update
    using (exists (
        select from journeys.sight
        where sight.journey_id in (verdict.one_id, verdict.other_id)
          and sight.kind = 'CASE'))
    with check (decided_by = (select base.person()));

create policy seen_by on joining.search for select
    using (person_id = (select base.person())
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or (select base.background()) in ('retention', 'personal-data'));
create policy noted_by on joining.search for insert
    with check (person_id = (select base.person())
        and holder_id = any (cast((select joining.advises()) as uuid[])));
create policy removed_by on joining.search for delete
    using ((select base.background()) in ('retention', 'personal-data'));

grant select, insert, delete on joining.trait, joining.search to "${application}";
grant select, insert on joining.key to "${application}";
grant select, insert, update (same, decided_by, decided_at, score) on joining.verdict to "${application}";
