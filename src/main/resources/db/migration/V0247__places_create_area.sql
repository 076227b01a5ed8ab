-- Finer areas than countries, as an operator brings them: districts of a town, municipalities of a region. They are drawn
-- on maps and judge nothing.

create schema places;
grant usage on schema places to "${application}";

create table places.layer (
    id uuid primary key,
    name text not null check (length(name) between 1 and 100),
    source text not null check (length(source) between 1 and 300),
    brought_at timestamptz not null
);

-- Drawn in the units of the picture of outlines, with its box to find what lies in a view.
create table places.area (
    layer_id uuid not null references places.layer on delete cascade,
    number int not null,
    name text not null check (length(name) <= 200),
    outline text not null,
    west double precision not null,
    north double precision not null,
    east double precision not null,
    south double precision not null,
    primary key (layer_id, number)
);

alter table places.layer enable row level security;
alter table places.layer force row level security;
alter table places.area enable row level security;
alter table places.area force row level security;

create policy seen_by on places.layer for select using (true);
create policy brought_by on places.layer for insert with check (base.is_operator());
create policy removed_by on places.layer for delete using (base.is_operator());
create policy seen_by on places.area for select using (true);
create policy brought_by on places.area for insert with check (base.is_operator());
create policy removed_by on places.area for delete using (base.is_operator());

grant select, insert, delete on places.layer, places.area to "${application}";
