-- Learning webinars and meetings. What is being arranged is a draft that only its host reads; what was published never
-- changes, but for the name of a speaker who does not want to be named any more.

create schema gatherings;
grant usage on schema gatherings to "${application}";

create table gatherings.gathering (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
    host_id uuid not null references directory.organisation,
    -- The latest that was published; 0 before the first.
    version int not null default 0 check (version >= 0),
    begins timestamptz,
    ends timestamptz,
    called_off_at timestamptz,
    -- Made up to show how it works.
    invented boolean not null default false,
    begun_at timestamptz not null,
    check ((version = 0) = (begins is null)),
    check ((begins is null) = (ends is null)),
    check (version > 0 or called_off_at is null)
);
create index on gatherings.gathering (ends, id) where version > 0;
create index on gatherings.gathering (host_id);

-- The host's copy is here too, so that who may read it is seen without a second table.
create table gatherings.draft (
    gathering_id uuid primary key references gatherings.gathering,
    host_id uuid not null references directory.organisation,
    programme jsonb not null check (jsonb_typeof(programme) = 'object'),
    changed_at timestamptz not null
);

create table gatherings.publication (
    gathering_id uuid not null references gatherings.gathering,
    version int not null check (version > 0),
    published_at timestamptz not null,
    programme jsonb not null check (jsonb_typeof(programme) = 'object'),
    primary key (gathering_id, version)
);

create function gatherings.is_hosted(host uuid) returns boolean
    language sql stable
    return host = any (base.organisations()) or directory.is_coordinated(host);

alter table gatherings.gathering enable row level security;
alter table gatherings.gathering force row level security;
alter table gatherings.draft enable row level security;
alter table gatherings.draft force row level security;
alter table gatherings.publication enable row level security;
alter table gatherings.publication force row level security;

create policy seen_by on gatherings.gathering for select using (version > 0 or gatherings.is_hosted(host_id));
create policy begun_by on gatherings.gathering for insert with check (gatherings.is_hosted(host_id));
create policy kept_by on gatherings.gathering for update using (gatherings.is_hosted(host_id));

create policy kept_by on gatherings.draft
    using (gatherings.is_hosted(host_id)) with check (gatherings.is_hosted(host_id));

create policy seen_by on gatherings.publication for select using (true);
create policy published_by on gatherings.publication for insert
    with check (exists (
        select from gatherings.gathering
        where gathering.id = publication.gathering_id
          and gatherings.is_hosted(gathering.host_id)));
create policy unnamed_by on gatherings.publication for update
    using (exists (
        select from gatherings.gathering
        where gathering.id = publication.gathering_id
          and gatherings.is_hosted(gathering.host_id)));

grant select, insert, update (version, begins, ends, called_off_at) on gatherings.gathering to "${application}";
grant select, insert, update (programme, changed_at) on gatherings.draft to "${application}";
grant select, insert, update (programme) on gatherings.publication to "${application}";
