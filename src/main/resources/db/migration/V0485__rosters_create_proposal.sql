-- How a week of missions was proposed to be shared out the last time, and what of it people want to keep.
create schema rosters;
grant usage on schema rosters to "${application}";

create table rosters.proposal (
    house_id uuid not null references directory.organisation on delete cascade,
    monday date not null check (extract(isodow from monday) = 1),
    made_at timestamptz not null,
    cost bigint not null,
    bound bigint not null check (bound <= cost),
    -- How unequal hours would be if missions were given out as they come.
    arrival numeric(6, 4) not null,
    primary key (house_id, monday)
);

create table rosters.place (
    house_id uuid not null,
    monday date not null,
    request_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    pinned boolean not null,
    primary key (house_id, monday, request_id),
    foreign key (house_id, monday) references rosters.proposal on delete cascade
);
create index on rosters.place (person_id);

alter table rosters.proposal enable row level security;
alter table rosters.proposal force row level security;
alter table rosters.place enable row level security;
alter table rosters.place force row level security;
create policy kept_by on rosters.proposal
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));
create policy kept_by on rosters.place
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));
grant select, insert, delete on rosters.proposal, rosters.place to "${application}";
