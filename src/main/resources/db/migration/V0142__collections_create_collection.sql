-- Practices that somebody puts together, for a study visit or a class. A collection is its owner's; an organisation of
-- theirs sees it where they say so, and anybody who holds its link.

create schema collections;
grant usage on schema collections to "${application}";

create table collections.collection (
    id uuid primary key,
    owned_by uuid not null references people.person on delete cascade,
    -- Whose members see it too.
    organisation_id uuid references directory.organisation,
    title text not null check (length(title) between 1 and 200),
    introduction text not null check (length(introduction) <= 4000),
    changed_at timestamptz not null
);
create index on collections.collection (owned_by, id);
create index on collections.collection (organisation_id, id);

create table collections.choice (
    collection_id uuid not null references collections.collection on delete cascade,
    practice_id uuid not null,
    -- Deferred, so that two can change places.
    place int not null,
    note text not null check (length(note) <= 1000),
    primary key (collection_id, practice_id),
    unique (collection_id, place) deferrable initially deferred
);

-- A row is a link that works. The secret is what the address holds; whoever takes the link back deletes the row.
create table collections.link (
    collection_id uuid primary key references collections.collection on delete cascade,
    secret text not null unique check (length(secret) = 32),
    made_at timestamptz not null
);

alter table collections.collection enable row level security;
alter table collections.collection force row level security;
alter table collections.choice enable row level security;
alter table collections.choice force row level security;
alter table collections.link enable row level security;
alter table collections.link force row level security;

-- 'collections-link' finds a collection by the secret that a visitor holds.
create policy seen_by on collections.collection for select
    using (owned_by = base.person()
        or organisation_id = any (base.organisations())
        or base.background() in ('collections-link', 'personal-data'));
create policy begun_by on collections.collection for insert
    with check (owned_by = base.person()
        and (organisation_id is null or organisation_id = any (base.organisations())));
create policy changed_by on collections.collection for update
    using (owned_by = base.person())
    with check (owned_by = base.person()
        and (organisation_id is null or organisation_id = any (base.organisations())));
create policy removed_by on collections.collection for delete
    using (owned_by = base.person() or base.background() = 'personal-data');

-- A collection decides by itself who sees it; what lies in it is seen with it, and changed by its owner.
create policy seen_by on collections.choice for select
    using (exists (select from collections.collection where collection.id = choice.collection_id));
create policy changed_by on collections.choice
    using (exists (
        select from collections.collection
        where collection.id = choice.collection_id
          and collection.owned_by = base.person()))
    with check (exists (
        select from collections.collection
        where collection.id = choice.collection_id
          and collection.owned_by = base.person()));

create policy found_by on collections.link for select
    using (base.background() = 'collections-link');
create policy made_by on collections.link
    using (exists (
        select from collections.collection
        where collection.id = link.collection_id
          and collection.owned_by = base.person()))
    with check (exists (
        select from collections.collection
        where collection.id = link.collection_id
          and collection.owned_by = base.person()));

grant select, insert, delete, update (organisation_id, title, introduction, changed_at) on collections.collection
    to "${application}";
grant select, insert, delete, update (place, note) on collections.choice to "${application}";
grant select, insert, delete on collections.link to "${application}";
