-- Networks, organisations, and which of them work together. All of it is public: anybody may read, and rows say who may
-- write. Slugs stay when names change, because addresses are printed and linked.

create schema directory;
grant usage on schema directory to "${application}";

create table directory.network (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name text not null check (length(name) between 1 and 200),
    territory text not null check (length(territory) between 1 and 200),
    languages text[] not null default '{}',
    created_at timestamptz not null
);

create table directory.organisation (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name text not null check (length(name) between 1 and 200),
    family text not null check (family in ('LOCAL_AUTHORITY', 'SOCIAL_ECONOMY', 'ENTREPRENEURSHIP_SUPPORT',
        'CIVIL_SOCIETY', 'ACADEMICS', 'FINANCE_INSTITUTION', 'EMPLOYMENT_SERVICE', 'CHAMBER', 'EMPLOYER',
        'EUROPEAN_NETWORK')),
    place text not null check (length(place) between 1 and 200),
    website text check (website ~ '^https?://' and length(website) <= 500),
    description text check (length(description) between 1 and 1000),
    created_at timestamptz not null
);

-- An organisation works in a network since a day; it may work in several.
create table directory.affiliation (
    network_id uuid not null references directory.network,
    organisation_id uuid not null references directory.organisation,
    since timestamptz not null,
    primary key (network_id, organisation_id)
);
create index on directory.affiliation (organisation_id);

alter table directory.network enable row level security;
alter table directory.network force row level security;
alter table directory.organisation enable row level security;
alter table directory.organisation force row level security;
alter table directory.affiliation enable row level security;
alter table directory.affiliation force row level security;

-- The work that lets people in makes the first of each when an installation is founded.
create policy seen_by on directory.network for select using (true);
create policy made_by on directory.network for insert
    with check (base.is_operator() or base.background() = 'sign-in');
create policy changed_by on directory.network for update
    using (base.is_operator() or id = any (base.coordinates()));

create policy seen_by on directory.organisation for select using (true);
create policy made_by on directory.organisation for insert
    with check (base.is_operator() or base.background() = 'sign-in');
create policy changed_by on directory.organisation for update
    using (base.is_operator() or id = any (base.administers()));

create policy seen_by on directory.affiliation for select using (true);
create policy made_by on directory.affiliation for insert
    with check (base.is_operator() or network_id = any (base.coordinates()) or base.background() = 'sign-in');
create policy ended_by on directory.affiliation for delete
    using (base.is_operator() or network_id = any (base.coordinates()));

grant select, insert on directory.network, directory.organisation, directory.affiliation to "${application}";
grant update (name, territory, languages) on directory.network to "${application}";
grant update (name, family, place, website, description) on directory.organisation to "${application}";
grant delete on directory.affiliation to "${application}";
