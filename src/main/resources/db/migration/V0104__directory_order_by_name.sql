-- The directory is read in the order of names and goes on behind an organisation.

create index on directory.organisation (lower(name) collate "und-x-icu", slug);
create index on directory.organisation (family, lower(name) collate "und-x-icu", slug);
