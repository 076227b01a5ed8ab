-- An agreement takes its requests with it: they are looked for by an index.
create index on interpreting.request (agreement_id);
