-- Since when members have the agenda of a sitting; what is put on it later is told by itself.
alter table assembly.sitting add column agenda_at timestamptz;
grant update (agenda_at) on assembly.sitting to "${application}";
create index on assembly.sitting (begins_at) where agenda_at is null;
create index on assembly.decision (until);
