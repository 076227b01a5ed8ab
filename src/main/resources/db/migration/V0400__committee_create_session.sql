-- How a lender's committee decides. Seen by its members and by the officers of the lender, and by nobody else. What
-- somebody gave is never removed: what does not count any more is struck. The second signature by another person and the
-- secrecy of scores before the talk are held here too.

create schema committee;
grant usage on schema committee to "${application}";

-- Whether the viewer decides there, prepares files, or signs.
create function committee.works(lender uuid) returns boolean
    language sql stable
    return works.lender = any (base.holds('COMMITTEE_MEMBER'))
        or works.lender = any (base.holds('LENDER'))
        or works.lender = any (base.holds('TREASURER'));

create table committee.rule (
    lender_id uuid primary key references directory.organisation,
    quorum int not null check (quorum between 1 and 20),
    version int not null default 1 check (version > 0)
);
comment on table committee.rule is 'How many must vote.';

-- Up to how much a role may sign for.
create table committee.ceiling (
    lender_id uuid not null references committee.rule on delete cascade,
    role text not null check (role in ('COMMITTEE_MEMBER', 'LENDER', 'TREASURER')),
    amount numeric(12, 2) not null check (amount between 0 and 10000000),
    primary key (lender_id, role)
);

create table committee.session (
    lender_id uuid not null references directory.organisation,
    id uuid not null,
    held_at timestamptz not null check (held_at between '2000-01-01' and '2200-12-31'),
    place text not null check (length(place) <= 200),
    quorum int not null check (quorum between 1 and 20),
    called_at timestamptz not null,
    called_by uuid references people.person on delete set null,
    opened_at timestamptz,
    closed_at timestamptz,
    cancelled_at timestamptz,
    version int not null default 1 check (version > 0),
    primary key (lender_id, id),
    check (closed_at is null or opened_at is not null),
    check (cancelled_at is null or opened_at is null)
);
create index on committee.session (lender_id, held_at desc, id);
create index on committee.session (called_by);

-- A member who was called. Of one who is gone the place stays, with what they gave.
create table committee.seat (
    lender_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    person_id uuid references people.person on delete set null,
    present boolean not null default false,
    primary key (lender_id, id),
    unique (lender_id, session_id, person_id),
    foreign key (lender_id, session_id) references committee.session
);
create index on committee.seat (person_id);

-- An application on the agenda.
create table committee.item (
    lender_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    application_id uuid not null,
    place int not null,
    talk_at timestamptz,
    ending text check (ending in ('SIGNED', 'CARRIED', 'REMOVED')),
    version int not null default 1 check (version > 0),
    primary key (lender_id, id),
    foreign key (lender_id, session_id) references committee.session
);
create index on committee.item (lender_id, session_id, place);
-- Nothing is decided at two places.
create unique index item_once on committee.item (lender_id, application_id) where ending is null;
create index on committee.item (application_id);

create table committee.conflict (
    lender_id uuid not null,
    id uuid not null,
    item_id uuid not null,
    person_id uuid references people.person on delete set null,
    ground text not null check (ground in ('APPLIES', 'COACHES', 'REFERS', 'RELATED', 'GUARANTEES', 'WORKS_FOR', 'PREPARED',
        'OTHER')),
    source text not null check (source in ('DECLARED', 'DETECTED')),
    words text not null check (length(words) <= 500),
    at timestamptz not null,
    primary key (lender_id, id),
    unique (lender_id, item_id, person_id, ground),
    foreign key (lender_id, item_id) references committee.item
);
comment on column committee.conflict.words is 'What ties them; nothing about health, origin or religion.';
create index on committee.conflict (person_id);

-- That a member scored: known to all before anybody sees what.
create table committee.given (
    lender_id uuid not null,
    item_id uuid not null,
    seat_id uuid not null,
    at timestamptz not null,
    struck_at timestamptz,
    primary key (lender_id, item_id, seat_id),
    foreign key (lender_id, item_id) references committee.item,
    foreign key (lender_id, seat_id) references committee.seat
);
create table committee.score (
    lender_id uuid not null,
    item_id uuid not null,
    seat_id uuid not null,
    criterion text not null check (criterion in ('EXPERIENCE', 'FEASIBILITY', 'SURROUNDINGS', 'MONEY', 'ATTITUDE')),
    points int not null check (points between 1 and 5),
    comment text not null check (length(comment) <= 1000),
    primary key (lender_id, item_id, seat_id, criterion),
    foreign key (lender_id, item_id, seat_id) references committee.given
);
comment on column committee.score.comment is 'Why so many points; nothing about health, origin or religion.';

create table committee.motion (
    lender_id uuid not null,
    item_id uuid not null,
    number int not null check (number > 0),
    verdict text not null check (verdict in ('AS_ASKED', 'CHANGED', 'POSTPONED', 'REFUSED')),
    principal numeric(12, 2) check (principal > 0),
    months int check (months between 1 and 600),
    product text,
    until date,
    because text[] not null,
    words text not null check (length(words) <= 2000),
    conditions text[] not null,
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (lender_id, item_id, number),
    foreign key (lender_id, item_id) references committee.item,
    check ((principal is null) = (verdict in ('POSTPONED', 'REFUSED'))),
    check (until is null or verdict = 'POSTPONED')
);
comment on column committee.motion.words is 'What the person is told; nothing about health, origin or religion.';
create index on committee.motion (by_id);

create table committee.vote (
    lender_id uuid not null,
    item_id uuid not null,
    motion int not null,
    seat_id uuid not null,
    choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAINED')),
    at timestamptz not null,
    struck_at timestamptz,
    primary key (lender_id, item_id, motion, seat_id),
    foreign key (lender_id, item_id, motion) references committee.motion,
    foreign key (lender_id, seat_id) references committee.seat
);

create table committee.decision (
    lender_id uuid not null,
    item_id uuid not null,
    number int not null check (number > 0),
    motion int not null,
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    yes int not null,
    no int not null,
    abstained int not null,
    reopened_at timestamptz,
    reopened_key text,
    reopened_words text not null default '' check (length(reopened_words) <= 500),
    primary key (lender_id, item_id, number),
    foreign key (lender_id, item_id, motion) references committee.motion,
    check (yes > no),
    check ((reopened_at is null) = (reopened_key is null))
);
create unique index decision_once on committee.decision (lender_id, item_id) where reopened_at is null;
create index on committee.decision (by_id);

create table committee.signature (
    lender_id uuid not null,
    item_id uuid not null,
    decision int not null,
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (lender_id, item_id, decision),
    foreign key (lender_id, item_id, decision) references committee.decision
);
create index on committee.signature (by_id);

-- What has to be there before money is paid out.
create table committee.condition (
    lender_id uuid not null,
    id uuid not null,
    item_id uuid not null,
    decision int not null,
    place int not null,
    words text not null check (length(words) between 1 and 300),
    met_at timestamptz,
    met_by uuid references people.person on delete set null,
    evidence text not null default '' check (length(evidence) <= 500),
    primary key (lender_id, id),
    foreign key (lender_id, item_id, decision) references committee.decision,
    check ((met_at is null) = (evidence = ''))
);
create index on committee.condition (lender_id, item_id, decision, place);
create index on committee.condition (met_by);

alter table committee.rule enable row level security;
alter table committee.rule force row level security;
alter table committee.ceiling enable row level security;
alter table committee.ceiling force row level security;
alter table committee.session enable row level security;
alter table committee.session force row level security;
alter table committee.seat enable row level security;
alter table committee.seat force row level security;
alter table committee.item enable row level security;
alter table committee.item force row level security;
alter table committee.conflict enable row level security;
alter table committee.conflict force row level security;
alter table committee.given enable row level security;
alter table committee.given force row level security;
alter table committee.score enable row level security;
alter table committee.score force row level security;
alter table committee.motion enable row level security;
alter table committee.motion force row level security;
alter table committee.vote enable row level security;
alter table committee.vote force row level security;
alter table committee.decision enable row level security;
alter table committee.decision force row level security;
alter table committee.signature enable row level security;
alter table committee.signature force row level security;
alter table committee.condition enable row level security;
alter table committee.condition force row level security;

create policy seen_by on committee.rule for select
    using (committee.works(lender_id) or lender_id = any (base.administers()));
create policy begun_by on committee.rule for insert with check (lender_id = any (base.administers()));
create policy set_by on committee.rule for update using (lender_id = any (base.administers()));
create policy seen_by on committee.ceiling for select
    using (committee.works(lender_id) or lender_id = any (base.administers()));
create policy begun_by on committee.ceiling for insert with check (lender_id = any (base.administers()));
create policy set_by on committee.ceiling for update using (lender_id = any (base.administers()));
create policy taken_by on committee.ceiling for delete using (lender_id = any (base.administers()));

create policy seen_by on committee.session for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy called_by on committee.session for insert
    with check (lender_id = any (base.holds('LENDER')) and called_by = (select base.person()));
create policy kept_by on committee.session for update using (committee.works(lender_id));

create policy seen_by on committee.seat for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy called_by on committee.seat for insert with check (lender_id = any (base.holds('LENDER')));
create policy kept_by on committee.seat for update using (committee.works(lender_id));

create policy seen_by on committee.item for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy put_by on committee.item for insert with check (lender_id = any (base.holds('LENDER')));
create policy kept_by on committee.item for update using (committee.works(lender_id));

create policy seen_by on committee.conflict for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
-- What is said, each says of themselves; what is found, anybody brings to light.
create policy said_by on committee.conflict for insert
    with check (committee.works(lender_id) and (source = 'DETECTED' or person_id = (select base.person())));

create policy seen_by on committee.given for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy given_by on committee.given for insert
    with check (exists (
            select from committee.seat
            where seat.id = given.seat_id and seat.person_id = (select base.person()))
        and not exists (
            select from committee.conflict
            where conflict.item_id = given.item_id and conflict.person_id = (select base.person()))
        and exists (select from committee.item where item.id = given.item_id and item.talk_at is null));
create policy struck_by on committee.given for update using (committee.works(lender_id));

create policy seen_by on committee.score for select
    using (exists (
            select from committee.seat
            where seat.id = score.seat_id and seat.person_id = (select base.person()))
        or (select base.background()) = 'personal-data'
        or committee.works(lender_id)
            and not exists (
                select from committee.conflict
                where conflict.item_id = score.item_id
                  and conflict.person_id = (select base.person())
                  and conflict.ground <> 'PREPARED')
            and (exists (select from committee.item where item.id = score.item_id and item.talk_at is not null)
                or exists (
                    select from committee.given
                    join committee.seat on seat.id = given.seat_id
                    where given.item_id = score.item_id
                      and given.struck_at is null
                      and seat.person_id = (select base.person()))));
create policy given_by on committee.score for insert
    with check (exists (
        select from committee.seat
        where seat.id = score.seat_id and seat.person_id = (select base.person())));

create policy seen_by on committee.motion for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy put_by on committee.motion for insert
    with check (committee.works(lender_id) and by_id = (select base.person()));

create policy seen_by on committee.vote for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy cast_by on committee.vote for insert
    with check (exists (
            select from committee.seat
            where seat.id = vote.seat_id and seat.person_id = (select base.person()))
        and not exists (
            select from committee.conflict
            where conflict.item_id = vote.item_id and conflict.person_id = (select base.person())));
create policy struck_by on committee.vote for update using (committee.works(lender_id));

create policy seen_by on committee.decision for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy made_by on committee.decision for insert
    with check (committee.works(lender_id) and by_id = (select base.person()));
create policy opened_by on committee.decision for update using (committee.works(lender_id));

create policy seen_by on committee.signature for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
-- Four eyes.
create policy signed_by on committee.signature for insert
    with check (by_id = (select base.person())
        and exists (
            select from committee.decision
            where decision.item_id = signature.item_id
              and decision.number = signature.decision
              and decision.reopened_at is null
              and decision.by_id is distinct from (select base.person()))
        and not exists (
            select from committee.conflict
            where conflict.item_id = signature.item_id and conflict.person_id = (select base.person())));

create policy seen_by on committee.condition for select
    using (committee.works(lender_id) or (select base.background()) = 'personal-data');
create policy made_by on committee.condition for insert with check (committee.works(lender_id));
create policy met_by on committee.condition for update
    using (committee.works(lender_id) and met_at is null)
    with check (met_by = (select base.person()));

grant select, insert on committee.rule, committee.ceiling, committee.session, committee.seat, committee.item,
    committee.conflict, committee.given, committee.score, committee.motion, committee.vote, committee.decision,
    committee.signature, committee.condition to "${application}";
grant update (quorum, version) on committee.rule to "${application}";
grant update (amount), delete on committee.ceiling to "${application}";
grant update (held_at, place, opened_at, closed_at, cancelled_at, version) on committee.session to "${application}";
grant update (present) on committee.seat to "${application}";
grant update (place, talk_at, ending, version) on committee.item to "${application}";
grant update (struck_at) on committee.given, committee.vote to "${application}";
grant update (reopened_at, reopened_key, reopened_words) on committee.decision to "${application}";
grant update (met_at, met_by, evidence) on committee.condition to "${application}";
