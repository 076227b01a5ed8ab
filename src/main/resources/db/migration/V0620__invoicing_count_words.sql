-- Texts are counted by their words, and an interpreter who did not come is something else than a mission that was called off.
alter table invoicing.tally
    add column words bigint not null default 0,
    add column missed int not null default 0;
