-- Tariffs can say that being on the way counts as being there, and no sheet could say how long that was.
alter table interpreting.sheet add column travelled int not null default 0 check (travelled between 0 and 720);
alter table interpreting.spare_sheet add column travelled int not null default 0 check (travelled between 0 and 720);
