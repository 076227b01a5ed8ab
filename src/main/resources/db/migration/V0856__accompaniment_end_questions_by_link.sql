-- Who takes back by the link on their receipt that they are asked how it goes is asked no more: the links that were sent to
-- them open nothing, as where they take it back on their own page. So it is where they give up the whole file.

-- Whether there is a link by which it may be.
create function accompaniment.closes_by_link(journey uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return journeys.closes_by_link(closes_by_link.journey)
        or exists (
            select from journeys.consent_link
            join journeys.consent on consent.network_id = consent_link.network_id
                and consent.id = consent_link.consent_id
            where consent_link.journey_id = closes_by_link.journey
              and consent.purpose = 'FOLLOW_UP');
revoke execute on function accompaniment.closes_by_link(uuid) from public;
grant execute on function accompaniment.closes_by_link(uuid) to "${application}";

create policy seen_by_link on accompaniment.follow_up for select
    using ((select base.background()) = 'journeys-sharing'
        and accompaniment.closes_by_link(journey_id));
create policy closed_by_link on accompaniment.follow_up for update
    using ((select base.background()) = 'journeys-sharing'
        and answered_at is null
        and accompaniment.closes_by_link(journey_id))
    with check (secret_hash is null);
