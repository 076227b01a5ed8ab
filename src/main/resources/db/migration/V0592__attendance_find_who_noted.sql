-- Whoever is erased takes their name out of what they noted: that is looked for by an index.
create index on attendance.hours (by_id);
create index on attendance.correction (by_id);
create index on attendance.certificate (by_id);
