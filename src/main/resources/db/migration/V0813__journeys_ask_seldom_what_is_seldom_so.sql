-- Of a file that an organisation holds, its advisers never needed the look at who else may see it; but the planner reckoned
-- that look for each row, and so preferred to fetch the files of an adviser one by one from all over the table. A function is
-- reckoned as little and planned only when it is called: for whoever sees a file because it was shared, and there once for a
-- file. Lines of a timeline keep the look itself: a call for each line would cost more than it.

create function journeys.opens(journey uuid) returns boolean
    language plpgsql stable parallel safe cost 1 as $$
begin
    return exists (
        select from journeys.sight
        where sight.journey_id = opens.journey
          and sight.until > now());
end
$$;

create function journeys.opens(journey uuid, category text) returns boolean
    language plpgsql stable parallel safe cost 1 as $$
begin
    return exists (
        select from journeys.sight
        where sight.journey_id = opens.journey
          and sight.until > now()
          and (sight.categories is null or opens.category = any (sight.categories)));
end
$$;

create function journeys.handles(journeys uuid[]) returns boolean
    language plpgsql stable parallel safe cost 1 as $$
begin
    return exists (
        select from journeys.sight
        where sight.journey_id = any (handles.journeys)
          and sight.kind <> 'CONSENT'
          and sight.until > now());
end
$$;

alter policy seen_by on journeys.journey
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or base.background() in ('personal-data', 'retention', 'journeys-dates', 'journeys-sharing', 'journeys-claims')
        or journeys.opens(id));

alter policy seen_by on journeys.case_worker
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or base.background() in ('personal-data', 'journeys-dates')
        or journeys.opens(journey_id));

alter policy seen_by on journeys.name
    using (journey_id in (
            select sight.journey_id
            from journeys.sight
            where sight.grantee = (select base.person())
              and sight.role is null
              and sight.categories is null
              and sight.until > now())
        or base.background() in ('journeys-sharing', 'personal-data')
        or journeys.opens(journey_id, 'NAME'));

alter policy seen_by on journeys.joint
    using (base.background() = 'personal-data' or journeys.handles(array[journey_id, surviving_id]));
