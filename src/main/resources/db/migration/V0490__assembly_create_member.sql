-- The people to whom a house of interpreters belongs: who is a member and who learns, what they learnt, what they decide with one
-- vote each, and how much of hours and income they show each other.
create schema assembly;
grant usage on schema assembly to "${application}";

create table assembly.member (
    house_id uuid not null references directory.organisation on delete cascade,
    person_id uuid not null references people.person on delete cascade,
    kind text not null check (kind in ('MEMBER', 'TRAINEE')),
    since date not null,
    until date check (until >= since),
    primary key (house_id, person_id)
);
create index on assembly.member (person_id);

create table assembly.training (
    house_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('COURSE', 'PRACTICE', 'SUPERVISION')),
    what text not null check (length(what) between 1 and 200),
    hours numeric(6, 1) not null check (hours > 0),
    day date not null,
    primary key (house_id, id),
    foreign key (house_id, person_id) references assembly.member on delete cascade
);
comment on column assembly.training.what is 'What it was about; of supervision only that it was held, never what was said.';
create index on assembly.training (house_id, person_id, day);

create table assembly.decision (
    house_id uuid not null references directory.organisation on delete cascade,
    id uuid not null,
    title text not null check (length(title) between 1 and 160),
    words text not null check (length(words) <= 2000),
    shows text check (shows in ('NOTHING', 'HOURS', 'ALL')),
    put_at timestamptz not null,
    put_by uuid references people.person on delete set null,
    until timestamptz not null check (until > put_at),
    primary key (house_id, id)
);
create index on assembly.decision (house_id, put_at);
create index on assembly.decision (put_by);

create table assembly.vote (
    house_id uuid not null,
    decision_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    choice text not null check (choice in ('YES', 'NO', 'ABSTAIN')),
    at timestamptz not null,
    primary key (house_id, decision_id, person_id),
    foreign key (house_id, decision_id) references assembly.decision on delete cascade
);
create index on assembly.vote (person_id);

-- What came of a decision, counted once: the votes themselves may go with those who cast them.
create table assembly.outcome (
    house_id uuid not null,
    decision_id uuid not null,
    members int not null check (members >= 0),
    yes int not null check (yes >= 0),
    no int not null check (no >= 0),
    abstain int not null check (abstain >= 0),
    counted_at timestamptz not null,
    primary key (house_id, decision_id),
    foreign key (house_id, decision_id) references assembly.decision on delete cascade
);

do $$
declare
    name text;
begin
    foreach name in array array['member', 'training', 'decision', 'vote', 'outcome'] loop
        execute format('alter table assembly.%I enable row level security', name);
        execute format('alter table assembly.%I force row level security', name);
        execute format('create policy worked_by on assembly.%I
            using ((select base.background()) in (''assembly'', ''personal-data''))', name);
        execute format('grant select, insert on assembly.%I to "${application}"', name);
    end loop;
    foreach name in array array['member', 'training', 'decision', 'outcome'] loop
        execute format('create policy kept_by on assembly.%I
            using (house_id = any (cast((select base.holds(''DISPATCHER'')) as uuid[]))
                or house_id = any (cast((select base.holds(''ADMINISTRATOR'')) as uuid[])))', name);
    end loop;
end
$$;
create policy seen_by on assembly.member for select
    using (person_id = (select base.person()));
create policy seen_by on assembly.training for select
    using (person_id = (select base.person()));
create policy seen_by on assembly.decision for select
    using (exists (
        select from assembly.member
        where member.house_id = decision.house_id and member.person_id = (select base.person())));
create policy seen_by on assembly.outcome for select
    using (exists (
        select from assembly.member
        where member.house_id = outcome.house_id and member.person_id = (select base.person())));
create policy own on assembly.vote for select using (person_id = (select base.person()));
grant update (kind, since, until) on assembly.member to "${application}";
grant delete on assembly.member, assembly.training, assembly.vote to "${application}";

create policy shared_by on interpreting.request for select using ((select base.background()) = 'assembly');
create policy shared_by on interpreting.line for select using ((select base.background()) = 'assembly');
