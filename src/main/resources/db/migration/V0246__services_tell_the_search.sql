-- The search follows the services: each has the number of its last change, whatever of it changed. A number becomes
-- visible when its transaction ends, in any order; who follows asks again for what came late.

create sequence services.change_number;

create table services.change (
    service_id uuid primary key references services.service on delete cascade,
    change bigint not null
);
create index on services.change (change);

insert into services.change (service_id, change)
select id, nextval('services.change_number')
from services.service
order by id;

alter table services.change enable row level security;
alter table services.change force row level security;

-- It says nothing but that something was written; the triggers of whoever wrote it note it.
create policy seen_by on services.change for select using (true);
create policy noted_by on services.change for insert with check (true);
create policy noted_again_by on services.change for update using (true);

grant select, insert, update on services.change to "${application}";
grant usage on sequence services.change_number to "${application}";

-- A new one is known by nobody yet, so that nothing can be in the way.
create function services.tell_new() returns trigger
    language plpgsql as $$
begin
    insert into services.change (service_id, change)
    select id, nextval('services.change_number')
    from written;
    return null;
end
$$;

create function services.tell_written() returns trigger
    language plpgsql as $$
begin
    update services.change
    set change = nextval('services.change_number')
    where service_id in (select id from written);
    return null;
end
$$;

create function services.tell_offered() returns trigger
    language plpgsql as $$
begin
    update services.change
    set change = nextval('services.change_number')
    where service_id in (select service_id from written);
    return null;
end
$$;

-- What is said of a site is said of every service there. New sites have none.
create function services.tell_at() returns trigger
    language plpgsql as $$
begin
    update services.change
    set change = nextval('services.change_number')
    where service_id in (
        select offered_at.service_id
        from written
        join services.offered_at on offered_at.site_id = written.site_id);
    return null;
end
$$;

create function services.tell_site() returns trigger
    language plpgsql as $$
begin
    update services.change
    set change = nextval('services.change_number')
    where service_id in (
        select offered_at.service_id
        from written
        join services.offered_at on offered_at.site_id = written.id);
    return null;
end
$$;

create function services.tell_house() returns trigger
    language plpgsql as $$
begin
    update services.change
    set change = nextval('services.change_number')
    where service_id in (select id from services.service where organisation_id = new.id);
    return null;
end
$$;

create trigger tell_new after insert on services.service
    referencing new table as written
    for each statement execute function services.tell_new();
create trigger tell_written after update on services.service
    referencing new table as written
    for each statement execute function services.tell_written();
create trigger tell_offered after insert on services.offered_at
    referencing new table as written
    for each statement execute function services.tell_offered();
create trigger tell_left after delete on services.offered_at
    referencing old table as written
    for each statement execute function services.tell_offered();
create trigger tell_site after update on services.site
    referencing new table as written
    for each statement execute function services.tell_site();
create trigger tell_opened after insert on services.opening
    referencing new table as written
    for each statement execute function services.tell_at();
create trigger tell_closed after delete on services.opening
    referencing old table as written
    for each statement execute function services.tell_at();
create trigger tell_hidden after insert on services.shelter
    referencing new table as written
    for each statement execute function services.tell_at();
create trigger tell_shown after delete on services.shelter
    referencing old table as written
    for each statement execute function services.tell_at();

-- An organisation is found by its name.
create trigger tell_services after update of name on directory.organisation
    for each row when (old.name is distinct from new.name) execute function services.tell_house();
