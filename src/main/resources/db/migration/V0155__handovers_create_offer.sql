-- A practice whose people leave must not be left alone: its organisation offers it to another one of the same network,
-- and that one accepts. What belongs to the practice goes with it in one transaction, as the work 'handovers', because
-- whoever accepts does not see it yet and whoever offered sees it no more.

create schema handovers;
grant usage on schema handovers to "${application}";

create table handovers.offer (
    id uuid primary key,
    -- A draft's id, which is or becomes its practice's; neither table is referred to.
    practice_id uuid not null,
    -- As it was called then: whoever is asked may not see it.
    title text not null check (length(title) <= 300),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    from_id uuid not null references directory.organisation,
    to_id uuid not null references directory.organisation,
    -- Made by those who hold a network together, because the owner has nobody left who writes.
    in_stead boolean not null,
    words text not null check (length(words) <= 2000),
    offered_at timestamptz not null,
    offered_by uuid references people.person on delete set null,
    outcome text check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    ended_at timestamptz,
    ended_by uuid references people.person on delete set null,
    check (from_id <> to_id),
    check ((outcome is null) = (ended_at is null))
);
-- To one at a time.
create unique index on handovers.offer (practice_id) where outcome is null;
create index on handovers.offer (from_id, id);
create index on handovers.offer (to_id, id);
create index on handovers.offer (offered_by);
create index on handovers.offer (ended_by);

-- Which organisations had a practice one after the other, for everybody; nobody's name stands here.
create table handovers.passing (
    practice_id uuid not null,
    number int not null check (number > 0),
    from_id uuid not null references directory.organisation,
    to_id uuid not null references directory.organisation,
    at timestamptz not null,
    primary key (practice_id, number)
);

alter table handovers.offer enable row level security;
alter table handovers.offer force row level security;
alter table handovers.passing enable row level security;
alter table handovers.passing force row level security;

create policy done_by on handovers.offer
    using (base.background() = 'handovers')
    with check (base.background() = 'handovers');
create policy seen_by on handovers.offer for select
    using (from_id = any (base.organisations())
        or to_id = any (base.organisations())
        or offered_by = base.person()
        or base.background() = 'personal-data');
create policy forgotten_by on handovers.offer for update
    using (base.background() = 'personal-data');

create policy seen_by on handovers.passing for select using (true);
create policy done_by on handovers.passing for insert
    with check (base.background() = 'handovers');

grant select, insert, update (outcome, ended_at, ended_by, offered_by) on handovers.offer to "${application}";
grant select, insert on handovers.passing to "${application}";

-- What goes with a practice: the draft, those who write along, pictures with their consents (whoever answers for the
-- practice must be able to take them away), what is reported of it as a copy, and questions that nobody answered.
create policy handed_over_by on writing.draft
    for select using (base.background() = 'handovers');
create policy given_by on writing.draft
    for update using (base.background() = 'handovers');
create policy handed_over_by on writing.author
    for select using (base.background() = 'handovers');
create policy given_by on writing.author
    for update using (base.background() = 'handovers');
create policy handed_over_by on writing.asking
    for select using (base.background() = 'handovers');
create policy given_by on writing.asking
    for update using (base.background() = 'handovers');
grant update (organisation_id) on writing.draft, writing.author, writing.asking to "${application}";

create policy handed_over_by on exhibits.exhibit
    for select using (base.background() = 'handovers');
create policy given_by on exhibits.exhibit
    for update using (base.background() = 'handovers');
grant update (organisation_id) on exhibits.exhibit to "${application}";

create policy given_by on adoptions.adoption
    for update using (base.background() = 'handovers');
grant update (organisation_id) on adoptions.adoption to "${application}";

create policy handed_over_by on questions.question
    for select using (base.background() = 'handovers');
create policy given_by on questions.question
    for update using (base.background() = 'handovers');
grant update (organisation_id, networks) on questions.question to "${application}";
