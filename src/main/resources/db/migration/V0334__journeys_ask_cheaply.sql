-- Where somebody advises is asked by nearly every query on files: it comes with the transaction as a list of its own, which
-- the planner reads without calling a function of ours. Policies find all they ask of a sight in the index itself.

create function base.advises() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('express.advises', true), ''), '{}')::uuid[];

create index sight_whole on journeys.sight (journey_id, grantee) include (role, kind, categories, until);
drop index journeys.sight_journey_id_grantee_idx;

alter policy seen_by on journeys.journey
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (select from journeys.sight where sight.journey_id = journey.id and sight.until > now())
        or (select base.background()) in ('personal-data', 'retention', 'journeys-dates', 'journeys-sharing',
            'journeys-claims'));

alter policy opened_by on journeys.journey
    with check (holder_id = any (cast((select base.advises()) as uuid[]))
        and opened_by = (select base.person())
        and person_id is null
        and state = 'ASKED');

alter policy seen_by on journeys.case_worker
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (select from journeys.sight where sight.journey_id = case_worker.journey_id and sight.until > now())
        or (select base.background()) in ('personal-data', 'journeys-dates'));

alter policy broken_by on journeys.glass
    with check (person_id = (select base.person())
        and holder_id = any (cast((select base.advises()) as uuid[]))
        and exists (
            select from journeys.journey
            where journey.id = glass.journey_id
              and journey.network_id = glass.network_id
              and journey.holder_id = glass.holder_id
              and journey.state <> 'ASKED'));

alter policy seen_by on journeys.first_contact
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or (select base.background()) in ('journeys-first-contacts', 'retention'));

alter policy taken_by on journeys.first_contact
    with check (holder_id = any (cast((select base.advises()) as uuid[]))
        or (select base.background()) = 'journeys-first-contacts');

alter policy answered_by on journeys.first_contact
    using (holder_id = any (cast((select base.advises()) as uuid[])));
