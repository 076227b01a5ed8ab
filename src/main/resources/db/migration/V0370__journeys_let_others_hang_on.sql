-- What other modules need of journeys that hang something on a file: to wait for their turn at it, to end a consent when
-- what it was for is over, to know which cases are somebody's, and to raise a task in the background.

-- Whoever does something with a file that others may do at once waits here first, so that all wait in the same order.
create function journeys.await(journey uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from journeys.journey where id = await.journey for update;
end
$$;

-- What it was for is over: from this moment on it shows nothing. For triggers of modules that asked for it.
create function journeys.fulfil(consent uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update journeys.consent
    set until = now()
    where id = fulfil.consent
      and coalesce(until, 'infinity') > now();
end
$$;
revoke execute on function journeys.fulfil(uuid) from public;

-- The cases of the viewer.
create function journeys.cases() returns uuid[]
    language sql stable
    return coalesce((
        select array_agg(sight.journey_id)
        from journeys.sight
        where sight.grantee = (select base.person())
          and sight.kind = 'CASE'), '{}');

create policy seen_by_sharing on journeys.case_worker for select
    using ((select base.background()) = 'journeys-sharing');
create policy seen_by_sharing on journeys.task for select
    using ((select base.background()) = 'journeys-sharing');
create policy raised_by on journeys.task for insert
    with check ((select base.background()) = 'journeys-sharing'
        and key is not null);
