-- What somebody wants in their own words, who does what for it by when, and what was talked about. All of it hangs on a
-- journey, and who sees it the policies ask of journeys.sight. There is no column for health, origin or religion.

create schema accompaniment;
grant usage on schema accompaniment to "${application}";

-- Whether the viewer has the case; the person whose journey it is does not have it, but owns it.
create function accompaniment.has_case(journey uuid) returns boolean
    language sql stable
    return exists (
        select from journeys.sight
        where sight.journey_id = has_case.journey
          and sight.grantee = (select base.person())
          and sight.kind = 'CASE');

create table accompaniment.plan (
    network_id uuid not null,
    journey_id uuid not null,
    -- Counts what was written in it; an agreement is to one of them.
    version int not null default 1 check (version > 0),
    agreed_version int check (agreed_version > 0),
    agreed_at timestamptz,
    -- Who wrote down that they agreed: they themselves, or somebody on whose screen they did.
    agreed_by uuid references people.person on delete set null,
    language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    interpreter text not null default '' check (length(interpreter) <= 200),
    primary key (network_id, journey_id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check ((agreed_at is null) = (agreed_version is null))
);
create index on accompaniment.plan (journey_id);
create index on accompaniment.plan (agreed_by);

create table accompaniment.goal (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    words text not null check (length(words) between 1 and 500),
    -- In which they said it.
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DROPPED')),
    reason text not null default '' check (length(reason) <= 300),
    made_at timestamptz not null,
    ended_at timestamptz,
    version int not null default 1 check (version > 0),
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check ((state = 'OPEN') = (ended_at is null)),
    check (state <> 'DROPPED' or reason <> '')
);
comment on column accompaniment.goal.words is 'What somebody wants; nothing about health, origin or religion.';
create index on accompaniment.goal (journey_id);

-- Who does what by when.
create table accompaniment.step (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    goal_id uuid not null,
    words text not null check (length(words) between 1 and 300),
    chain text check (chain in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    who text not null check (who in ('PERSON', 'ADVISER', 'OTHER')),
    -- The adviser; or the name of another organisation.
    owner_id uuid references people.person on delete set null,
    other text not null check (length(other) <= 200),
    due date check (due between '2000-01-01' and '2200-12-31'),
    state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DROPPED')),
    reason text not null default '' check (length(reason) <= 300),
    made_at timestamptz not null,
    ended_at timestamptz,
    version int not null default 1 check (version > 0),
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (network_id, goal_id) references accompaniment.goal on delete cascade,
    check ((state = 'OPEN') = (ended_at is null)),
    check (state <> 'DROPPED' or reason <> '')
);
comment on column accompaniment.step.words is 'What is to be done; nothing about health, origin or religion.';
create index on accompaniment.step (journey_id, due) where state = 'OPEN';
create index on accompaniment.step (goal_id);
create index on accompaniment.step (owner_id) where state = 'OPEN';

-- The plan as it was when the person agreed to it.
create table accompaniment.edition (
    network_id uuid not null,
    journey_id uuid not null,
    version int not null,
    agreed_at timestamptz not null,
    plan jsonb not null,
    primary key (network_id, journey_id, version),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);

create table accompaniment.topic (
    code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    place int not null
);
comment on table accompaniment.topic is 'public: of what is talked';
insert into accompaniment.topic (code, place)
values ('idea', 1), ('skills', 2), ('market', 3), ('prices', 4), ('law', 5), ('papers', 6), ('money', 7), ('partners', 8),
    ('language', 9), ('family', 10), ('work', 11), ('other', 12);

-- A talk with one person. One without minutes is still to come.
create table accompaniment.session (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    minutes int check (minutes between 1 and 1440),
    way text not null check (way in ('PLACE', 'PHONE', 'VIDEO')),
    topics text[] not null,
    next_step text not null check (length(next_step) <= 300),
    note text not null check (length(note) <= 2000),
    interpreter text not null check (length(interpreter) <= 200),
    by_id uuid references people.person on delete set null,
    version int not null default 1 check (version > 0),
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
comment on column accompaniment.session.note is 'What was talked about; nothing about health, origin or religion.';
create index on accompaniment.session (journey_id, at);
create index on accompaniment.session (by_id);

create table accompaniment.workshop (
    network_id uuid not null references directory.network,
    id uuid not null,
    holder_id uuid not null references directory.organisation,
    module text not null check (length(module) between 1 and 200),
    held_on date not null check (held_on between '2000-01-01' and '2200-12-31'),
    minutes int not null check (minutes between 1 and 1440),
    made_by uuid references people.person on delete set null,
    primary key (network_id, id)
);
create index on accompaniment.workshop (holder_id, held_on, id);
create index on accompaniment.workshop (made_by);

create table accompaniment.presence (
    network_id uuid not null,
    journey_id uuid not null,
    workshop_id uuid not null,
    minutes int not null check (minutes between 1 and 1440),
    primary key (network_id, workshop_id, journey_id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (network_id, workshop_id) references accompaniment.workshop on delete cascade
);
create index on accompaniment.presence (journey_id);

create table accompaniment.statement (
    code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    place int not null
);
comment on table accompaniment.statement is 'public: by what people judge where they stand';
insert into accompaniment.statement (code, place)
values ('know-what', 1), ('explain', 2), ('ask-help', 3), ('decide', 4), ('rules', 5), ('setback', 6);

-- How the person judges where they stand; nothing means that they do not know.
create table accompaniment.posture (
    network_id uuid not null,
    journey_id uuid not null,
    occasion text not null check (occasion in ('BEFORE', 'AFTER')),
    statement text not null references accompaniment.statement,
    value int check (value between 0 and 10),
    rated_at timestamptz not null,
    primary key (network_id, journey_id, occasion, statement),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);

-- What the person says to their plan or to a talk.
create table accompaniment.remark (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    category text not null check (category in ('PLAN', 'SESSIONS')),
    session_id uuid,
    words text not null check (length(words) between 1 and 1000),
    said_at timestamptz not null,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (network_id, session_id) references accompaniment.session on delete cascade
);
create index on accompaniment.remark (journey_id);
create index on accompaniment.remark (session_id);
