-- Who vouched for words by which people were asked for a yes, and from when until when, stays known: it went with the confirmation
-- when that was taken back, and with the name before when somebody confirmed other words. The database keeps it by itself.

create table translation.former (
    id uuid primary key default uuidv7(),
    key text not null check (length(key) <= 200),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    hash bytea not null,
    confirmed_at timestamptz not null,
    confirmed_by uuid references people.person on delete set null,
    -- Taken back, or confirmed anew by other words.
    ended_at timestamptz not null,
    ended_by uuid references people.person on delete set null
);
create index on translation.former (language, key);
create index on translation.former (confirmed_by);
create index on translation.former (ended_by);

alter table translation.former enable row level security;
alter table translation.former force row level security;
create policy kept_by_owner on translation.former to current_user using (true) with check (true);
create policy seen_by on translation.former for select
    using (confirmed_by = base.person()
        or (select translation.may())
        or (select base.background()) = 'personal-data');
create policy unnamed_by on translation.former for update
    using (base.background() = 'personal-data');
grant select, update (confirmed_by, ended_by) on translation.former to "${application}";

create function translation.keep_former() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into translation.former (key, language, hash, confirmed_at, confirmed_by, ended_at, ended_by)
    values (old.key, old.language, old.hash, old.confirmed_at, old.confirmed_by, now(), base.person());
    return null;
end
$$;
create trigger kept_when_confirmed_anew after update of hash on translation.confirmation
    for each row when (new.hash <> old.hash)
    execute function translation.keep_former();
create trigger kept_when_taken_back after delete on translation.confirmation
    for each row execute function translation.keep_former();
