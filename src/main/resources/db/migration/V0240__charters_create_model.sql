-- How a network works together: a common model in versions, which an installation's operators keep, and each network's
-- own text, which is a version of the model with what the network does otherwise. What was published is never rewritten.

create schema charters;
grant usage on schema charters to "${application}";

create table charters.model (
    version int primary key check (version > 0),
    -- Nothing while it is being written.
    published_at timestamptz,
    -- What is new in it, by language.
    note jsonb not null check (jsonb_typeof(note) = 'object'),
    -- Sections in order, with their words by language.
    sections jsonb not null check (jsonb_typeof(sections) = 'array'),
    revision int not null check (revision > 0)
);
create unique index one_draft on charters.model ((true)) where published_at is null;

create table charters.charter (
    network_id uuid primary key references directory.network,
    model_version int not null references charters.model,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    version int not null check (version > 0)
);

-- Where the network deviates from the model, and why.
create table charters.deviation (
    network_id uuid not null references charters.charter,
    section text not null check (section ~ '^[a-z0-9-]{1,40}$'),
    words text not null check (length(words) between 1 and 4000),
    reason text not null check (length(reason) between 1 and 1000),
    version int not null check (version > 0),
    primary key (network_id, section)
);

create table charters.edition (
    network_id uuid not null references directory.network,
    number int not null check (number > 0),
    published_at timestamptz not null,
    model_version int not null references charters.model,
    language text not null,
    note text not null check (length(note) <= 1000),
    -- Each section as it was: its part, title, the model's words, the network's own and the reason.
    sections jsonb not null check (jsonb_typeof(sections) = 'array'),
    primary key (network_id, number)
);

alter table charters.charter enable row level security;
alter table charters.charter force row level security;
alter table charters.deviation enable row level security;
alter table charters.deviation force row level security;

create policy seen_by on charters.charter for select using (directory.is_insider(network_id) or base.is_operator());
create policy written_by on charters.charter for insert with check (network_id = any (base.coordinates()));
create policy kept_by on charters.charter for update using (network_id = any (base.coordinates()));
create policy seen_by on charters.deviation for select using (directory.is_insider(network_id));
create policy written_by on charters.deviation for insert with check (network_id = any (base.coordinates()));
create policy kept_by on charters.deviation for update using (network_id = any (base.coordinates()));
create policy dropped_by on charters.deviation for delete using (network_id = any (base.coordinates()));

-- What is published everybody reads; drafts of the model are the operators'.
alter table charters.model enable row level security;
alter table charters.model force row level security;
alter table charters.edition enable row level security;
alter table charters.edition force row level security;
create policy seen_by on charters.model for select
    using (published_at is not null or base.is_operator() or base.background() = 'charters-model');
create policy written_by on charters.model for insert
    with check (base.is_operator() or base.background() = 'charters-model');
create policy kept_by on charters.model for update
    using (published_at is null and base.is_operator()) with check (base.is_operator());
create policy seen_by on charters.edition for select using (true);
create policy published_by on charters.edition for insert with check (network_id = any (base.coordinates()));

grant select, insert on charters.model, charters.charter, charters.edition to "${application}";
grant select, insert, delete on charters.deviation to "${application}";
grant update (published_at, note, sections, revision) on charters.model to "${application}";
grant update (model_version, language, version) on charters.charter to "${application}";
grant update (words, reason, version) on charters.deviation to "${application}";
