-- Who asked hears a day before that nobody was found yet, once, and can still do something about it.
alter table interpreting.request add column warned_at timestamptz;
grant update (warned_at) on interpreting.request to "${application}";
create index request_unwarned on interpreting.request (begins_at) where state = 'OPEN' and warned_at is null;
