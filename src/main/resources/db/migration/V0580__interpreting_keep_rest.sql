-- How much rest a house gives those who interpret for it, in minutes; without a row it is what holds in Europe.
create table interpreting.rest (
    house_id uuid primary key references directory.organisation on delete cascade,
    night int not null check (night between 0 and 1080),
    stretch int not null check (stretch between 60 and 720),
    pause int not null check (pause between 0 and 120)
);

alter table interpreting.rest enable row level security;
alter table interpreting.rest force row level security;
create policy worked_by on interpreting.rest using (interpreting.works());
create policy said_by on interpreting.rest using (interpreting.sends(house_id));
grant select, insert on interpreting.rest to "${application}";
grant update (night, stretch, pause) on interpreting.rest to "${application}";
