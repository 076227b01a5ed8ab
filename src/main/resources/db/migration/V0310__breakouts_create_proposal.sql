-- Who sits where when breakout sessions run side by side: what the host decided, answers that were searched, and which of
-- them holds. All of it is for the host's people; a participant learns their own group through the module. What an answer
-- was searched from goes when the search has ended, and all of it some time after the gathering.

create schema breakouts;
grant usage on schema breakouts to "${application}";

create table breakouts.desk (
    gathering_id uuid primary key,
    host_id uuid not null references directory.organisation,
    -- By which it is known when all of it goes.
    ends_at timestamptz not null,
    rules jsonb not null check (jsonb_typeof(rules) = 'object'),
    -- The last number of an answer that was given out.
    numbers int not null default 0
);

-- Participants, or speakers of the programme, who do something for their group.
create table breakouts.aide (
    gathering_id uuid not null references breakouts.desk on delete cascade,
    guest_id uuid not null,
    parts text[] not null check (parts <@ array['FACILITATES', 'REPORTS', 'INTERPRETS'] and parts <> '{}'),
    -- Of speakers, who said none when they were registered.
    languages text[] not null,
    primary key (gathering_id, guest_id)
);

create table breakouts.pair (
    gathering_id uuid not null references breakouts.desk on delete cascade,
    one_id uuid not null,
    other_id uuid not null,
    together boolean not null,
    primary key (gathering_id, one_id, other_id),
    check (one_id < other_id)
);

create table breakouts.pin (
    gathering_id uuid not null references breakouts.desk on delete cascade,
    guest_id uuid not null,
    session_id uuid not null,
    primary key (gathering_id, guest_id, session_id)
);

create table breakouts.proposal (
    id uuid primary key,
    gathering_id uuid not null references breakouts.desk on delete cascade,
    number int not null check (number > 0),
    made_at timestamptz not null,
    seed bigint not null check (seed > 0),
    -- Whether it was prepared because somebody does not come.
    mends boolean not null,
    state text not null check (state in ('SEARCHING', 'FOUND', 'IMPOSSIBLE', 'UNSETTLED')),
    stopped boolean not null default false,
    problem jsonb,
    outcome jsonb,
    unique (gathering_id, number),
    check ((state = 'SEARCHING') = (outcome is null)),
    check (state <> 'SEARCHING' or problem is not null)
);

create table breakouts.seat (
    proposal_id uuid not null references breakouts.proposal on delete cascade,
    round int not null check (round between 1 and 20),
    guest_id uuid not null,
    session_id uuid not null,
    parts text[] not null,
    why jsonb not null,
    primary key (proposal_id, round, guest_id)
);
create index on breakouts.seat (guest_id);

create table breakouts.publication (
    gathering_id uuid not null references breakouts.desk on delete cascade,
    number int not null check (number > 0),
    proposal_id uuid not null references breakouts.proposal on delete cascade,
    at timestamptz not null,
    -- When everybody concerned had been told.
    told_at timestamptz,
    primary key (gathering_id, number)
);
create index on breakouts.publication (proposal_id);
create index on breakouts.publication (gathering_id) where told_at is null;

-- Where somebody was told last that they sit.
create table breakouts.told (
    gathering_id uuid not null references breakouts.desk on delete cascade,
    guest_id uuid not null,
    sits text not null,
    primary key (gathering_id, guest_id)
);

-- Somebody does not come, or the programme is another one: whether anything follows from it is still to be seen.
create table breakouts.vacancy (
    gathering_id uuid primary key,
    since timestamptz not null
);
comment on table breakouts.vacancy is 'public: that something changed, nobody in particular';

create function breakouts.is_run(organisation uuid) returns boolean
    language sql stable
    return organisation = any (cast((select base.organisations()) as uuid[]))
        or directory.is_coordinated(organisation);

-- 'breakouts' answers participants, 'breakouts-finding' searches, 'breakouts-post' mends and carries letters.
create function breakouts.is_work() returns boolean
    language sql stable
    return base.background() in ('breakouts', 'breakouts-finding', 'breakouts-post', 'personal-data', 'retention');

alter table breakouts.desk enable row level security;
alter table breakouts.desk force row level security;
alter table breakouts.aide enable row level security;
alter table breakouts.aide force row level security;
alter table breakouts.pair enable row level security;
alter table breakouts.pair force row level security;
alter table breakouts.pin enable row level security;
alter table breakouts.pin force row level security;
alter table breakouts.proposal enable row level security;
alter table breakouts.proposal force row level security;
alter table breakouts.seat enable row level security;
alter table breakouts.seat force row level security;
alter table breakouts.publication enable row level security;
alter table breakouts.publication force row level security;
alter table breakouts.told enable row level security;
alter table breakouts.told force row level security;

-- What hangs on a desk is seen and changed by whoever sees the desk.
create policy seen_by on breakouts.desk
    using ((select breakouts.is_work()) or breakouts.is_run(host_id))
    with check ((select breakouts.is_work()) or breakouts.is_run(host_id));
create policy as_its_desk on breakouts.aide
    using ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk))
    with check ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk));
create policy as_its_desk on breakouts.pair
    using ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk))
    with check ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk));
create policy as_its_desk on breakouts.pin
    using ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk))
    with check ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk));
create policy as_its_desk on breakouts.proposal
    using ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk))
    with check ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk));
create policy as_its_proposal on breakouts.seat
    using ((select breakouts.is_work()) or proposal_id in (select id from breakouts.proposal))
    with check ((select breakouts.is_work()) or proposal_id in (select id from breakouts.proposal));
create policy as_its_desk on breakouts.publication
    using ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk))
    with check ((select breakouts.is_work()) or gathering_id in (select gathering_id from breakouts.desk));
create policy told_by on breakouts.told
    using ((select base.background()) in ('breakouts-post', 'personal-data', 'retention'))
    with check ((select base.background()) = 'breakouts-post');

grant select, insert, delete, update (ends_at, rules, numbers) on breakouts.desk to "${application}";
grant select, insert, delete, update (parts, languages) on breakouts.aide to "${application}";
grant select, insert, delete, update (together) on breakouts.pair to "${application}";
grant select, insert, delete on breakouts.pin to "${application}";
grant select, insert, delete, update (state, stopped, problem, outcome) on breakouts.proposal to "${application}";
grant select, insert, delete on breakouts.seat to "${application}";
grant select, insert, delete, update (told_at) on breakouts.publication to "${application}";
grant select, insert, delete, update (sits) on breakouts.told to "${application}";
grant select, insert, delete, update (since) on breakouts.vacancy to "${application}";
