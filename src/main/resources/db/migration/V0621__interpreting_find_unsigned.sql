-- A mission whose sheet does not come is charged to nobody and paid to nobody: it is found, and who did it is reminded once.
alter table interpreting.request add column reminded_at timestamptz;
grant update (reminded_at) on interpreting.request to "${application}";
create index request_unsigned on interpreting.request (house_id, begins_at, id) where state = 'COVERED';
create index request_unreminded on interpreting.request (begins_at) where state = 'COVERED' and reminded_at is null;

-- What comes after the documents of its month were made is found by when it was written.
alter table interpreting.line add column written_at timestamptz not null default now();
create index line_written on interpreting.line (house_id, month, written_at);
