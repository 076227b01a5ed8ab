-- Other directories ask for what was written since they last asked, and refer to the offer of a service at a site by an
-- id, which is made of both. Services and sites also come in from other directories, many at once.

-- What costs nothing has no amount to be positive.
alter table services.service drop constraint if exists service_check1;

alter table services.service add modified_at timestamptz not null default now();
create index on services.service (modified_at);
create index on services.service using gin (to_tsvector('simple', name || ' ' || description));

create function services.note_writing() returns trigger
    language plpgsql
    as $$
begin
    new.modified_at := now();
    return new;
end
$$;
create trigger note_writing before update on services.service
    for each row execute function services.note_writing();

alter table services.offered_at
    add id uuid not null generated always as (md5(service_id::text || site_id::text)::uuid) stored;
create unique index on services.offered_at (id);
create index on services.site (replace(postcode, ' ', ''));

create policy brought_by on services.service for insert
    with check ((select base.background()) = 'hsds-import');
create policy brought_anew_by on services.service for update
    using ((select base.background()) = 'hsds-import');
create policy brought_by on services.site for insert
    with check ((select base.background()) = 'hsds-import');
create policy brought_anew_by on services.site for update
    using ((select base.background()) = 'hsds-import');
create policy brought_by on services.intake for insert
    with check ((select base.background()) = 'hsds-import');
create policy cleared_by on services.intake for delete
    using ((select base.background()) = 'hsds-import');
create policy brought_by on services.opening for insert
    with check ((select base.background()) = 'hsds-import');
create policy cleared_by on services.opening for delete
    using ((select base.background()) = 'hsds-import');
create policy brought_by on services.offered_at for insert
    with check ((select base.background()) = 'hsds-import');
