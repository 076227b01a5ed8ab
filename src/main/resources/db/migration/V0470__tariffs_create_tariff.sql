-- Prices as data: each version holds from a day on and is never changed, so that what was booked by it stays what it was.
create schema tariffs;
grant usage on schema tariffs to "${application}";

create table tariffs.version (
    house_id uuid not null references directory.organisation on delete cascade,
    id uuid not null,
    scale text not null check (scale in ('CHARGE', 'PAY')),
    family text not null check (family ~ '^[a-z0-9-]{1,80}$'),
    since date not null,
    name text not null check (length(name) between 1 and 120),
    terms jsonb not null,
    published_at timestamptz not null,
    published_by uuid references people.person on delete set null,
    primary key (house_id, id),
    unique (house_id, scale, family, since)
);
create index on tariffs.version (published_by);

alter table tariffs.version enable row level security;
alter table tariffs.version force row level security;
create policy seen_by on tariffs.version for select
    using (house_id = any (base.organisations()) or (select base.background()) = 'interpreting');
create policy published_by on tariffs.version for insert
    with check (published_by = (select base.person())
        and (house_id = any (base.holds('TREASURER')) or house_id = any (base.holds('DISPATCHER'))));
grant select, insert on tariffs.version to "${application}";
