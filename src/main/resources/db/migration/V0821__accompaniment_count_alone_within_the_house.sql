-- Who has a file in hand is of the house that holds it: asked for that house alone, no row of another is looked at.
create or replace function accompaniment.alone(holder uuid) returns bigint
    language sql stable
    return (
        select count(*)
        from journeys.journey
        where journey.holder_id = alone.holder
          and journey.state in ('OPEN', 'PAUSED')
          and not exists (
            select from journeys.case_worker
            where case_worker.holder_id = alone.holder
              and case_worker.journey_id = journey.id
              and case_worker.until is null));
