-- Whoever's journey it is sees who looked at it.

create policy read_by_whose_journey_it_is on audit.entry for select
    using (file in (
        select journey.id
        from journeys.journey
        where journey.person_id = (select base.person())));
