-- Whoever is erased takes their name out of what refers to them: that is looked for by an index.
create index on people.deactivation (by_person_id);
