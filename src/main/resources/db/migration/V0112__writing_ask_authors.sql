-- Somebody of another organisation is asked to write along, by their address, and becomes an author only by accepting.
-- Whether an address belongs to anybody, those who ask do not learn: what they asked and who it reaches lie apart.

create table writing.asking (
    id uuid primary key,
    draft_id uuid not null references writing.draft on delete cascade,
    -- The draft's, so that policies need not look at each other's table.
    organisation_id uuid not null,
    email text not null check (email = lower(email) and length(email) <= 254),
    -- As it was called then: whoever is asked does not see the draft yet.
    title text not null check (length(title) <= 300),
    asked_at timestamptz not null,
    asked_by uuid references people.person on delete set null,
    unique (draft_id, email)
);
create index on writing.asking (asked_by);

-- Whom it reaches; seen by them only.
create table writing.asked (
    asking_id uuid primary key references writing.asking on delete cascade,
    person_id uuid not null references people.person on delete cascade
);
create index on writing.asked (person_id);

-- The co-authors of a draft, for all who see it. Access itself hangs on writing.author, which a draft's own policy asks
-- and so cannot ask the draft.
create table writing.byline (
    draft_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    primary key (draft_id, person_id),
    foreign key (draft_id, person_id) references writing.author on delete cascade
);
create index on writing.byline (person_id);

alter table writing.asking enable row level security;
alter table writing.asking force row level security;
alter table writing.asked enable row level security;
alter table writing.asked force row level security;
alter table writing.byline enable row level security;
alter table writing.byline force row level security;

create policy seen_by on writing.asked for select
    using (person_id = base.person() or base.background() = 'personal-data');
create policy seen_by on writing.asking for select
    using (organisation_id = any (base.organisations())
        or exists (select from writing.asked where asked.asking_id = asking.id)
        or base.background() = 'personal-data');
create policy asked_by on writing.asking for insert
    with check (asked_by = base.person()
        and organisation_id = any (base.organisations())
        and exists (select from writing.draft
                    where draft.id = asking.draft_id
                      and draft.organisation_id = asking.organisation_id));
create policy forgotten_by on writing.asking for update
    using (base.background() = 'personal-data');
create policy answered_by on writing.asking for delete
    using (organisation_id = any (base.organisations())
        or exists (select from writing.asked where asked.asking_id = asking.id)
        or base.background() = 'personal-data');
create policy asked_by on writing.asked for insert
    with check (exists (select from writing.asking
                        where asking.id = asked.asking_id
                          and asking.asked_by = base.person()));

-- Nobody makes somebody else an author.
drop policy asked_by on writing.author;
create policy accepted_by on writing.author for insert
    with check (person_id = base.person()
        and exists (select from writing.asking
                    join writing.asked on asked.asking_id = asking.id
                    where asking.draft_id = author.draft_id
                      and asking.organisation_id = author.organisation_id
                      and asked.person_id = base.person()));

create policy seen_by on writing.byline for select
    using (exists (select from writing.draft where draft.id = byline.draft_id));
create policy accepted_by on writing.byline for insert
    with check (person_id = base.person());

grant select, insert, delete, update (asked_by) on writing.asking to "${application}";
grant select, insert on writing.asked, writing.byline to "${application}";

-- Those who write one draft see who the others are: co-authors, whoever has had a part of it open, and who asks.
-- These tables decide by themselves which of their rows the viewer sees.
drop policy seen_by on people.person;
create policy seen_by on people.person for select
    using (id = base.person()
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data')
        or exists (select from people.membership where membership.person_id = person.id)
        or exists (select from people.coordination where coordination.person_id = person.id)
        or exists (select from people.join_request where join_request.person_id = person.id)
        or exists (select from writing.byline where byline.person_id = person.id)
        or exists (select from writing.presence where presence.person_id = person.id)
        or exists (select from writing.asking where asking.asked_by = person.id));
