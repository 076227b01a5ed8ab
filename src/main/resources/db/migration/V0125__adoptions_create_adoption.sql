-- What networks make of practices of others. What is adapted where, and what came of it, is there for everybody; who
-- told it is not, and stands in a table of its own.

create schema adoptions;
grant usage on schema adoptions to "${application}";

create table adoptions.adoption (
    id uuid primary key,
    practice_id uuid not null,
    version int not null check (version > 0),
    source_country text not null check (source_country ~ '^[A-Z]{2}$'),
    network_id uuid not null references directory.network,
    organisation_id uuid not null references directory.organisation,
    -- The copy, which becomes a practice of the same id if it is published.
    draft_id uuid not null unique,
    -- Where it is done, as soon as the copy says so.
    country text check (country ~ '^[A-Z]{2}$'),
    begun_at timestamptz not null,
    -- As the latest report says it.
    state text not null check (state in ('PLANNED', 'RUNNING', 'STOPPED')),
    reports int not null check (reports >= 0),
    reported_at timestamptz not null,
    reminded_at timestamptz,
    -- What those who adapted it were last told of the source.
    told_version int not null,
    told_withdrawn boolean not null,
    -- The copy as everybody may read it, which is not the draft: what is written later is not shown by itself.
    opened jsonb,
    opened_at timestamptz,
    check ((opened is null) = (opened_at is null))
);
create unique index on adoptions.adoption (network_id, practice_id) where state <> 'STOPPED';
create index on adoptions.adoption (practice_id, begun_at);
create index on adoptions.adoption (organisation_id);
create index on adoptions.adoption (greatest(reported_at, reminded_at)) where state <> 'STOPPED';

create table adoptions.report (
    adoption_id uuid not null references adoptions.adoption on delete cascade,
    number int not null check (number > 0),
    state text not null check (state in ('PLANNED', 'RUNNING', 'STOPPED')),
    since date,
    until date check (until >= since),
    result text check (length(result) between 1 and 3000),
    reason text check (length(reason) between 1 and 3000),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    reported_at timestamptz not null,
    primary key (adoption_id, number),
    check (state <> 'RUNNING' or since is not null),
    check ((state = 'STOPPED') = (until is not null)),
    check ((state = 'STOPPED') = (reason is not null))
);

create table adoptions.reporter (
    adoption_id uuid not null,
    number int not null,
    -- The adoption's, so that policies need not look at another table.
    organisation_id uuid not null,
    network_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    primary key (adoption_id, number),
    foreign key (adoption_id, number) references adoptions.report on delete cascade
);
create index on adoptions.reporter (person_id);

alter table adoptions.adoption enable row level security;
alter table adoptions.adoption force row level security;
alter table adoptions.report enable row level security;
alter table adoptions.report force row level security;
alter table adoptions.reporter enable row level security;
alter table adoptions.reporter force row level security;

create policy seen_by on adoptions.adoption for select using (true);
create policy begun_by on adoptions.adoption for insert
    with check (organisation_id = any (base.organisations()));
create policy changed_by on adoptions.adoption for update
    using (organisation_id = any (base.organisations())
        or network_id = any (base.coordinates())
        or base.background() in ('adoptions-changes', 'adoptions-reminders'));

create policy seen_by on adoptions.report for select using (true);
create policy told_by on adoptions.report for insert
    with check (exists (
        select from adoptions.adoption
        where adoption.id = report.adoption_id
          and (organisation_id = any (base.organisations()) or network_id = any (base.coordinates()))));

create policy seen_by on adoptions.reporter for select
    using (person_id = base.person()
        or organisation_id = any (base.organisations())
        or network_id = any (base.coordinates())
        or base.background() = 'personal-data');
create policy told_by on adoptions.reporter for insert
    with check (person_id = base.person()
        and (organisation_id = any (base.organisations()) or network_id = any (base.coordinates())));
create policy forgotten_by on adoptions.reporter for delete
    using (base.background() = 'personal-data');

grant select, insert on adoptions.adoption, adoptions.report, adoptions.reporter to "${application}";
grant update (state, reports, reported_at, reminded_at, country, told_version, told_withdrawn, opened, opened_at)
    on adoptions.adoption to "${application}";
grant delete on adoptions.reporter to "${application}";
