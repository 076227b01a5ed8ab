-- The list of an adviser read, of each of their files, a page of the files, of the names, of who leads and of who sees it, and
-- among a million files each lies in another place: five hundred pages for fifty lines. Now all it reads of the files of an
-- organisation that go on lies side by side in the order of the list; names and who leads lie by network; and that a file is
-- one's own is found among one's own.

create index journey_goes_on on journeys.journey (holder_id, touched_at, id)
    include (network_id, state, step, opened_at)
    where state <> 'CLOSED';

create index name_first on journeys.name (network_id, journey_id) include (name, language) where place = 0;

-- A file is of one network, so that it still has one who leads at most.
create unique index case_worker_leading on journeys.case_worker (network_id, journey_id) include (person_id, holder_id)
    where leads and until is null;
drop index journeys.case_worker_leads;
alter index journeys.case_worker_leading rename to case_worker_leads;

create index sight_own on journeys.sight (grantee, journey_id) include (role, until)
    where role is null and categories is null;

-- Says what it said; what comes first is one of the cases of what comes second, for whoever has the file themselves. Their own
-- files are looked up once for a statement, not for each line of it.
alter policy seen_by on journeys.name
    using (journey_id in (
            select sight.journey_id
            from journeys.sight
            where sight.grantee = (select base.person())
              and sight.role is null
              and sight.categories is null
              and sight.until > now())
        or exists (
            select from journeys.sight
            where sight.journey_id = name.journey_id
              and sight.until > now()
              and (sight.categories is null or 'NAME' = any (sight.categories)))
        or (select base.background()) in ('journeys-sharing', 'personal-data'));
