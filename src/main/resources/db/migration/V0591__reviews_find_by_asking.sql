-- An asking takes with it what was said on it: that is looked for by an index.
create index on reviews.remark (asking_id);
create index on reviews.saying (remark_id);
create index on reviews.happening (asking_id);
