-- Who opened a file without the case, and why, stays for the person and for whoever administers the organisation, also when that
-- adviser leaves: it went with their seat. What they see by it ends with the seat, and their name with their account.
alter table journeys.glass
    drop column role,
    alter column person_id drop not null,
    add foreign key (person_id) references people.person on delete set null;
create index on journeys.glass (person_id) where person_id is not null;

create function journeys.shut_glass() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    new.until := least(new.until, now());
    return new;
end
$$;
create trigger shut before update of person_id on journeys.glass
    for each row when (new.person_id is null)
    execute function journeys.shut_glass();

create function journeys.seat_left() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update journeys.glass
    set until = now()
    where holder_id = old.organisation_id
      and person_id = old.person_id
      and until > now();
    return null;
end
$$;
create trigger shuts_glasses after delete on people.seat
    for each row when (old.role = 'ADVISER')
    execute function journeys.seat_left();
