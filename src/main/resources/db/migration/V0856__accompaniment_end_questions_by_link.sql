-- Who takes back by the link on their receipt that they are asked how it goes is asked no more: the links that were sent to
-- them open nothing, as where they take it back on their own page.

create policy seen_by_link on accompaniment.follow_up for select
    using ((select base.background()) = 'journeys-sharing'
        and exists (select from journeys.consent_link where consent_link.journey_id = follow_up.journey_id));
create policy closed_by_link on accompaniment.follow_up for update
    using ((select base.background()) = 'journeys-sharing'
        and answered_at is null
        and exists (select from journeys.consent_link where consent_link.journey_id = follow_up.journey_id))
    with check (secret_hash is null);
