-- Whoever asked to be called and said no to a file, or never answered, still wants something: they wait again, and whoever
-- calls back says what became of them. Not a reference, since the file may be in another network of the same organisation.

alter table journeys.first_contact add column opened uuid;
create index on journeys.first_contact (opened) where opened is not null;
grant update (opened) on journeys.first_contact to "${application}";

create policy counted_by_owner on journeys.first_contact to current_user using (true) with check (true);

create function journeys.wait_again() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update journeys.first_contact
    set answer = null, answered_at = null, answered_by = null, reminded_at = null, opened = null
    where opened = old.id
      and answer = 'OPENED';
    return null;
end
$$;
create trigger wait_again after delete on journeys.journey
    for each row when (old.state = 'ASKED')
    execute function journeys.wait_again();
