-- The list of an adviser asks of case workers who they are and, by their policy, of which organisation. Indexes that hold all of it
-- save a page of the table for each file; among a million these lie far from one another.

create index case_worker_has on journeys.case_worker (person_id, journey_id) include (holder_id) where until is null;
drop index journeys.case_worker_person_id_journey_id_idx;

create unique index case_worker_leading on journeys.case_worker (journey_id) include (person_id, holder_id)
    where leads and until is null;
drop index journeys.case_worker_leads;
alter index journeys.case_worker_leading rename to case_worker_leads;
