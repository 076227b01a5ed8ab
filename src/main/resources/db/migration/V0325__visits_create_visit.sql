-- Study visits: a practice shown on the spot, station by station. What is being written only its organisation reads; what
-- was published is for everybody. Who asked a question stands apart from the question, so that nobody sees it with it.

create schema visits;
grant usage on schema visits to "${application}";

create table visits.visit (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
    organisation_id uuid not null references directory.organisation,
    -- Of the library, by slug.
    practice text check (practice ~ '^[a-z0-9-]{1,80}$'),
    -- The latest that was published; 0 before the first.
    version int not null default 0 check (version >= 0),
    withdrawn_at timestamptz,
    -- Made up to show how it works.
    invented boolean not null default false,
    begun_at timestamptz not null
);
create index on visits.visit (organisation_id);
create index on visits.visit (practice) where version > 0;

create table visits.draft (
    visit_id uuid primary key references visits.visit,
    organisation_id uuid not null references directory.organisation,
    tour jsonb not null check (jsonb_typeof(tour) = 'object'),
    changed_at timestamptz not null
);

create table visits.publication (
    visit_id uuid not null references visits.visit,
    version int not null check (version > 0),
    published_at timestamptz not null,
    tour jsonb not null check (jsonb_typeof(tour) = 'object'),
    primary key (visit_id, version)
);

-- In which sessions it is shown; the host of the gathering decides.
create table visits.showing (
    visit_id uuid not null references visits.visit,
    gathering_id uuid not null,
    session_id uuid not null,
    host_id uuid not null references directory.organisation,
    primary key (gathering_id, session_id, visit_id)
);
create index on visits.showing (visit_id);

create table visits.question (
    id uuid primary key,
    visit_id uuid not null references visits.visit,
    organisation_id uuid not null references directory.organisation,
    station_id uuid not null,
    -- In which it was asked, if it was in one, and whether while it was shown.
    gathering_id uuid,
    during boolean not null,
    words text not null check (length(words) between 1 and 1000),
    asked_at timestamptz not null,
    votes int not null default 0 check (votes >= 0),
    answer text check (length(answer) between 1 and 4000),
    answered_at timestamptz,
    -- Since when everybody reads it.
    shown_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index on visits.question (visit_id, id);

-- Participants of gatherings have no account.
create table visits.asker (
    question_id uuid primary key references visits.question on delete cascade,
    person_id uuid references people.person on delete cascade,
    participant_id uuid
);
create index on visits.asker (person_id);
create index on visits.asker (participant_id);

create table visits.vote (
    question_id uuid not null references visits.question on delete cascade,
    voter text not null check (length(voter) between 1 and 100),
    primary key (question_id, voter)
);

create function visits.is_kept(house uuid) returns boolean
    language sql stable
    return house = any (base.organisations()) or directory.is_coordinated(house);

alter table visits.visit enable row level security;
alter table visits.visit force row level security;
alter table visits.draft enable row level security;
alter table visits.draft force row level security;
alter table visits.publication enable row level security;
alter table visits.publication force row level security;
alter table visits.showing enable row level security;
alter table visits.showing force row level security;
alter table visits.question enable row level security;
alter table visits.question force row level security;
alter table visits.asker enable row level security;
alter table visits.asker force row level security;
alter table visits.vote enable row level security;
alter table visits.vote force row level security;

create policy seen_by on visits.visit for select
    using (version > 0 and withdrawn_at is null or visits.is_kept(organisation_id) or base.background() = 'visits');
create policy begun_by on visits.visit for insert with check (visits.is_kept(organisation_id));
create policy kept_by on visits.visit for update using (visits.is_kept(organisation_id));

create policy kept_by on visits.draft
    using (visits.is_kept(organisation_id)) with check (visits.is_kept(organisation_id));

-- What was withdrawn goes with its visit.
create policy seen_by on visits.publication for select
    using (exists (select from visits.visit where visit.id = visit_id));
create policy published_by on visits.publication for insert
    with check (exists (
        select from visits.visit
        where visit.id = visit_id
          and visits.is_kept(visit.organisation_id)));

create policy seen_by on visits.showing for select using (true);
create policy shown_by on visits.showing for insert with check (visits.is_kept(host_id));
create policy removed_by on visits.showing for delete using (visits.is_kept(host_id));

-- 'visits' answers whoever comes by the link of a registration.
create policy seen_by on visits.question for select
    using (shown_at is not null
        or visits.is_kept(organisation_id)
        or base.background() in ('visits', 'personal-data')
        or exists (select from visits.asker where asker.question_id = question.id));
create policy asked_by on visits.question for insert with check (base.background() = 'visits');
create policy answered_by on visits.question for update
    using (visits.is_kept(organisation_id) or base.background() = 'visits');
create policy removed_by on visits.question for delete using (visits.is_kept(organisation_id));

create policy seen_by on visits.asker for select
    using (person_id = base.person() or base.background() in ('visits', 'personal-data'));
create policy noted_by on visits.asker for insert with check (base.background() = 'visits');
create policy erased_by on visits.asker for delete using (base.background() = 'personal-data');

create policy seen_by on visits.vote for select using (base.background() in ('visits', 'personal-data'));
create policy given_by on visits.vote for insert with check (base.background() = 'visits');
create policy taken_back_by on visits.vote for delete using (base.background() = 'visits');
create policy forgotten_by on visits.vote for update using (base.background() = 'personal-data');

grant select, insert, update (practice, version, withdrawn_at) on visits.visit to "${application}";
grant select, insert, update (tour, changed_at) on visits.draft to "${application}";
grant select, insert on visits.publication to "${application}";
grant select, insert, delete on visits.showing to "${application}";
grant select, insert, delete, update (votes, answer, answered_at, shown_at) on visits.question to "${application}";
grant select, insert, delete on visits.asker to "${application}";
grant select, insert, delete, update (voter) on visits.vote to "${application}";
