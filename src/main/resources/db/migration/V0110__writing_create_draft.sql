-- A practice that is being written. Its facts are kept part by part, each saving as a row of its own, so that nothing
-- that anybody typed is lost; its prose lies in texts.

create schema writing;
grant usage on schema writing to "${application}";

create table writing.draft (
    -- Becomes the practice's id.
    id uuid primary key,
    organisation_id uuid not null references directory.organisation,
    -- In which the authors write; the others are translations.
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    begun_at timestamptz not null,
    begun_by uuid references people.person on delete set null
);
create index on writing.draft (organisation_id, id);
create index on writing.draft (begun_by);

-- Somebody of another organisation who writes with them.
create table writing.author (
    draft_id uuid not null references writing.draft on delete cascade,
    -- The draft's, so that policies need not look at each other's table.
    organisation_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    since timestamptz not null,
    primary key (draft_id, person_id)
);
create index on writing.author (person_id);

create table writing.part (
    draft_id uuid not null references writing.draft on delete cascade,
    part text not null,
    version int not null check (version > 0),
    typed jsonb not null,
    saved_at timestamptz not null,
    saved_by uuid references people.person on delete set null,
    primary key (draft_id, part, version)
);
create index on writing.part (saved_by);

-- Who has which part open, so that two who write the same see each other.
create table writing.presence (
    draft_id uuid not null references writing.draft on delete cascade,
    part text not null,
    person_id uuid not null references people.person on delete cascade,
    at timestamptz not null,
    primary key (draft_id, part, person_id)
);
create index on writing.presence (person_id);

alter table writing.draft enable row level security;
alter table writing.draft force row level security;
alter table writing.author enable row level security;
alter table writing.author force row level security;
alter table writing.part enable row level security;
alter table writing.part force row level security;
alter table writing.presence enable row level security;
alter table writing.presence force row level security;

create policy seen_by on writing.author for select
    using (person_id = base.person()
        or organisation_id = any (base.organisations())
        or base.background() = 'personal-data');
create policy asked_by on writing.author for insert
    with check (organisation_id = any (base.organisations()));
create policy ended_by on writing.author for delete
    using (person_id = base.person()
        or organisation_id = any (base.organisations())
        or base.background() = 'personal-data');

create policy seen_by on writing.draft for select
    using (organisation_id = any (base.organisations())
        or exists (select from writing.author where author.draft_id = draft.id)
        or base.background() = 'personal-data');
create policy begun_by on writing.draft for insert
    with check (organisation_id = any (base.organisations()) and begun_by = base.person());
create policy forgotten_by on writing.draft for update
    using (base.background() = 'personal-data');

-- Drafts decide by themselves who sees them; what belongs to one is seen with it.
create policy seen_by on writing.part for select
    using (exists (select from writing.draft where draft.id = part.draft_id));
create policy saved_by on writing.part for insert
    with check (saved_by = base.person() and exists (select from writing.draft where draft.id = part.draft_id));
create policy forgotten_by on writing.part for update
    using (base.background() = 'personal-data');

create policy seen_by on writing.presence for select
    using (exists (select from writing.draft where draft.id = presence.draft_id));
create policy told_by on writing.presence
    using (person_id = base.person() or base.background() = 'personal-data')
    with check (person_id = base.person() and exists (select from writing.draft where draft.id = presence.draft_id));

grant select, insert on writing.draft, writing.part to "${application}";
grant update (begun_by) on writing.draft to "${application}";
grant update (saved_by) on writing.part to "${application}";
grant select, insert, delete on writing.author to "${application}";
grant select, insert, delete on writing.presence to "${application}";
grant update (at) on writing.presence to "${application}";
