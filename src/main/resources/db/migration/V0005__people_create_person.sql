-- People with an account, and what they may do where. An e-mail address is known to the person, to those who belong to
-- an organisation with them, to the operator, and to the work that lets people in.

create schema people;
grant usage on schema people to "${application}";

create table people.person (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    email text unique check (email = lower(email) and length(email) <= 254),
    language text not null check (length(language) between 2 and 35),
    operator boolean not null default false,
    created_at timestamptz not null
);

-- A person who left or was sent away keeps the account, but cannot enter.
create table people.deactivation (
    person_id uuid primary key references people.person on delete cascade,
    by_person_id uuid references people.person on delete set null,
    at timestamptz not null
);

create table people.membership (
    organisation_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    since timestamptz not null,
    primary key (organisation_id, person_id)
);
create index on people.membership (person_id);

create table people.seat (
    organisation_id uuid not null,
    person_id uuid not null,
    role text not null check (role in ('ADVISER', 'MENTOR_COORDINATOR', 'LENDER', 'COMMITTEE_MEMBER', 'TREASURER',
        'DISPATCHER', 'INTERPRETER', 'TRAINER', 'EXPERT', 'EDITOR', 'REVIEWER', 'ORGANISER', 'JUROR', 'ADMINISTRATOR')),
    primary key (organisation_id, person_id, role),
    foreign key (organisation_id, person_id) references people.membership on delete cascade
);
create index on people.seat (person_id);

-- Who holds a network together. Given by the operator or by another coordinator of the same network.
create table people.coordination (
    network_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    since timestamptz not null,
    primary key (network_id, person_id)
);
create index on people.coordination (person_id);

alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.deactivation enable row level security;
alter table people.deactivation force row level security;
alter table people.membership enable row level security;
alter table people.membership force row level security;
alter table people.seat enable row level security;
alter table people.seat force row level security;
alter table people.coordination enable row level security;
alter table people.coordination force row level security;

-- The purposes of background work: 'sign-in' lets people in and finds out what they may, 'personal-data' exports and
-- erases.
create policy seen_by on people.membership for select
    using (person_id = base.person()
        or organisation_id = any (base.organisations())
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data'));
create policy given_by on people.membership
    using (organisation_id = any (base.administers()) or base.is_operator() or base.background() = 'sign-in')
    with check (organisation_id = any (base.administers()) or base.is_operator() or base.background() = 'sign-in');
create policy left_by on people.membership for delete
    using (person_id = base.person() or base.background() = 'personal-data');

create policy seen_by on people.seat for select
    using (person_id = base.person()
        or organisation_id = any (base.organisations())
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data'));
create policy given_by on people.seat
    using (organisation_id = any (base.administers()) or base.is_operator() or base.background() = 'sign-in')
    with check (organisation_id = any (base.administers()) or base.is_operator() or base.background() = 'sign-in');
create policy left_by on people.seat for delete
    using (person_id = base.person() or base.background() = 'personal-data');

create policy seen_by on people.coordination for select
    using (person_id = base.person()
        or network_id = any (base.coordinates())
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data'));
create policy given_by on people.coordination
    using (network_id = any (base.coordinates()) or base.is_operator() or base.background() = 'sign-in')
    with check (network_id = any (base.coordinates()) or base.is_operator() or base.background() = 'sign-in');

-- Memberships decide by themselves which of them the viewer sees; so a colleague is somebody with a visible one.
create policy seen_by on people.person for select
    using (id = base.person()
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data')
        or exists (select from people.membership where membership.person_id = person.id)
        or exists (select from people.coordination where coordination.person_id = person.id));
create policy entered_by on people.person for insert
    with check (base.background() = 'sign-in');
create policy changed_by on people.person for update
    using (id = base.person() or base.background() in ('sign-in', 'personal-data'))
    with check (id = base.person() or base.background() in ('sign-in', 'personal-data'));
create policy erased_by on people.person for delete
    using (base.background() = 'personal-data');

create policy seen_by on people.deactivation for select
    using (person_id = base.person()
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data')
        or exists (select from people.membership where membership.person_id = deactivation.person_id));
create policy decided_by on people.deactivation
    using (base.is_operator() or base.background() = 'personal-data')
    with check (base.is_operator());

grant select, insert, delete on people.person to "${application}";
-- Nobody makes themselves an operator: the column is written once, by whoever founds the installation.
grant update (name, email, language) on people.person to "${application}";
grant select, insert, delete on people.deactivation, people.membership, people.seat, people.coordination
    to "${application}";

-- The invented people of a demonstration introduce themselves on its sign-in page.
create table people.introduction (
    person_id uuid primary key references people.person on delete cascade,
    words text not null
);
alter table people.introduction enable row level security;
alter table people.introduction force row level security;
create policy shown_by on people.introduction
    using (base.background() in ('sign-in', 'personal-data'))
    with check (base.background() = 'sign-in');
grant select, insert, update, delete on people.introduction to "${application}";
