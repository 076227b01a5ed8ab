-- The nightly close changes three columns of every loan that runs, none of them in an index. With room for all of them on every page
-- the new version stays beside the old one, and no index is written.
alter table loans.loan set (fillfactor = 50);
