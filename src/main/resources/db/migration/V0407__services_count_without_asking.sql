-- What counts of a service and when it was written last is noted only by what is told of the service itself: that it is
-- there need not be asked again for each of a hundred thousand. When a service goes, these go with it.

alter table services.supply drop constraint supply_service_id_fkey;
alter table services.change drop constraint change_service_id_fkey;

create function services.forget_removed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from services.supply where service_id in (select id from removed);
    delete from services.change where service_id in (select id from removed);
    return null;
end
$$;
create trigger forget_removed after delete on services.service referencing old table as removed
    for each statement execute function services.forget_removed();

create policy forgotten on services.change for delete using (true);
