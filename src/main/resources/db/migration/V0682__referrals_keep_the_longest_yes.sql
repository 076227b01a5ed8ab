-- Of several questions for longer a yes to one answers all that ask for no more: a later yes to a shorter one would shorten it.

create or replace function referrals.renewed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform journeys.fulfil(old.consent_id);
    delete from journeys.consent
    where network_id = new.network_id
      and journey_id = new.journey_id
      and about = new.id
      and given_at is null
      and coalesce(until, 'infinity') <= (
        select coalesce(given.until, 'infinity')
        from journeys.consent given
        where given.network_id = new.network_id
          and given.id = new.consent_id);
    return null;
end
$$;
