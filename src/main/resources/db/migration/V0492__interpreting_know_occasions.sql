-- What an interpreter is asked for elsewhere: an appointment, a session. It is a number of another module, and nobody learns here
-- what stands behind it; that it is covered is all that is told there.
alter table interpreting.request add column occasion_id uuid;
create index on interpreting.request (occasion_id) where occasion_id is not null;
