-- A file takes its steps with it, and whoever is erased what was put into their hands: also what is done, by an index.
create index on accompaniment.step (journey_id);
create index on accompaniment.step (owner_id);
create index on accompaniment.load (person_id);
create index on accompaniment.handover (to_id);
