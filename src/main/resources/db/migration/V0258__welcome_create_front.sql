-- What a network says of itself to everybody: written by who coordinates it, read by all once it is published. What was
-- published says which pictures it shows; whether they may still be shown, the consents of those in them say.

create schema welcome;
grant usage on schema welcome to "${application}";

create table welcome.front (
    network_id uuid primary key references directory.network,
    -- By language: what we do, and where to start.
    words jsonb not null check (jsonb_typeof(words) = 'object'),
    -- How to reach us.
    door jsonb not null check (jsonb_typeof(door) = 'object'),
    version int not null check (version > 0)
);

create table welcome.publication (
    network_id uuid primary key references directory.network,
    words jsonb not null check (jsonb_typeof(words) = 'object'),
    door jsonb not null check (jsonb_typeof(door) = 'object'),
    pictures jsonb not null check (jsonb_typeof(pictures) = 'array'),
    published_at timestamptz not null
);

alter table welcome.front enable row level security;
alter table welcome.front force row level security;
alter table welcome.publication enable row level security;
alter table welcome.publication force row level security;

create policy seen_by on welcome.front for select using (directory.is_insider(network_id));
create policy written_by on welcome.front for insert with check (network_id = any (base.coordinates()));
create policy kept_by on welcome.front for update using (network_id = any (base.coordinates()));
create policy seen_by on welcome.publication for select using (true);
create policy published_by on welcome.publication for insert with check (network_id = any (base.coordinates()));
create policy renewed_by on welcome.publication for update using (network_id = any (base.coordinates()));

grant select, insert on welcome.front, welcome.publication to "${application}";
grant update (words, door, version) on welcome.front to "${application}";
grant update (words, door, pictures, published_at) on welcome.publication to "${application}";
