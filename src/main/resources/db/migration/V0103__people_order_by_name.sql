-- Lists of people are read in the order of their names and go on behind somebody: without this the database sorts all
-- of them for each page.

create index on people.person (lower(name) collate "und-x-icu", id);
