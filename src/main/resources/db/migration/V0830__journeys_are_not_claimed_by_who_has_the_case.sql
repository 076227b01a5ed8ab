-- Whoever hands out the code to a file could redeem it, by a slip or on purpose: from then on they would read all of it as
-- theirs, also after the person has taken back their yes, and the person could not claim it any more.

create function journeys.accompanied(journey uuid, person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (
        select from journeys.case_worker
        where case_worker.journey_id = accompanied.journey
          and case_worker.person_id = accompanied.person
          and base.background() = 'journeys-claims');
