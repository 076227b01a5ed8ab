-- Who interprets for a house: what they speak, where and when, and what must not be.
create schema interpreters;
grant usage on schema interpreters to "${application}";

create table interpreters.profile (
    house_id uuid not null references directory.organisation on delete cascade,
    person_id uuid not null references people.person on delete cascade,
    status text not null check (status in ('EMPLOYEE', 'VOLUNTEER', 'SELF_EMPLOYED')),
    pay_family text not null check (length(pay_family) <= 80),
    area text not null check (length(area) <= 200),
    gender text check (gender in ('WOMAN', 'MAN')),
    modes text[] not null,
    ceiling numeric(10, 2) check (ceiling >= 0),
    badge text not null check (length(badge) <= 40),
    version int not null default 1 check (version > 0),
    primary key (house_id, person_id)
);
create index on interpreters.profile (person_id);

create table interpreters.tongue (
    house_id uuid not null,
    person_id uuid not null,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    dialect text not null check (length(dialect) <= 60),
    level text not null check (level in ('B1', 'B2', 'C1', 'C2', 'NATIVE')),
    direction text not null check (direction in ('BOTH', 'FROM', 'INTO')),
    primary key (house_id, person_id, language, dialect),
    foreign key (house_id, person_id) references interpreters.profile on delete cascade
);
create index on interpreters.tongue (house_id, language);

create table interpreters.certificate (
    house_id uuid not null,
    person_id uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 120),
    got_on date not null,
    until date check (until >= got_on),
    primary key (house_id, person_id, id),
    foreign key (house_id, person_id) references interpreters.profile on delete cascade
);

-- When somebody can be asked, week by week.
create table interpreters.slot (
    house_id uuid not null,
    person_id uuid not null,
    weekday int not null check (weekday between 1 and 7),
    opens time not null,
    closes time not null check (closes > opens),
    primary key (house_id, person_id, weekday, opens),
    foreign key (house_id, person_id) references interpreters.profile on delete cascade
);

-- Days that are otherwise than the week says.
create table interpreters.exception (
    house_id uuid not null,
    person_id uuid not null,
    day date not null,
    available boolean not null,
    primary key (house_id, person_id, day),
    foreign key (house_id, person_id) references interpreters.profile on delete cascade
);

-- For which organisations somebody does not interpret. Why is nobody's business.
create table interpreters.conflict (
    house_id uuid not null,
    person_id uuid not null,
    client_id uuid not null references directory.organisation on delete cascade,
    primary key (house_id, person_id, client_id),
    foreign key (house_id, person_id) references interpreters.profile on delete cascade
);
create index on interpreters.conflict (client_id);

create function interpreters.works(house uuid, person uuid) returns boolean
language sql stable as $$
    select person = (select base.person())
        or house = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or (select base.background()) in ('interpreting', 'personal-data')
$$;

do $$
declare
    name text;
begin
    foreach name in array array['profile', 'tongue', 'certificate', 'slot', 'exception', 'conflict'] loop
        execute format('alter table interpreters.%I enable row level security', name);
        execute format('alter table interpreters.%I force row level security', name);
        execute format(
            'create policy kept_by on interpreters.%I using (interpreters.works(house_id, person_id))', name);
        execute format('grant select, insert, delete on interpreters.%I to "${application}"', name);
    end loop;
end
$$;
create policy read_by on interpreters.profile for select
    using (house_id = any (cast((select base.holds('TREASURER')) as uuid[])));
grant update (status, pay_family, area, gender, modes, ceiling, badge, version) on interpreters.profile to "${application}";
grant update (level, direction) on interpreters.tongue to "${application}";
grant update (closes) on interpreters.slot to "${application}";
grant update (available) on interpreters.exception to "${application}";
