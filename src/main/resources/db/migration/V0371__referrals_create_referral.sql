-- A referral: somebody is sent on to a service, with a consent for exactly that, and it ends in an outcome. Who sees it
-- is what journeys.sight says of the file: the person, who has the case, and the receiver as long as that one consent
-- lives. An outcome ends the consent in the same moment. Moves are made in the background, after the one who asks was
-- found to see it, so that no person writes here directly but to prepare one.

create schema referrals;
grant usage on schema referrals to "${application}";

create table referrals.referral (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    sender_id uuid not null references directory.organisation,
    receiver_id uuid not null references directory.organisation,
    -- Of the directory, if it was one of its services; called so when it was sent.
    service_id uuid,
    service text not null check (length(service) between 1 and 300),
    consent_id uuid not null,
    -- The one that did not lead on, after which this was written.
    follows uuid,
    step text not null check (step in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    words text not null check (length(words) between 1 and 1000),
    -- In which the person is best spoken with, and whether somebody has to interpret.
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    interpreter boolean not null,
    -- Where the service is, as its site says.
    district text check (length(district) between 1 and 200),
    state text not null check (state in ('PREPARED', 'SENT', 'QUESTION', 'ACCEPTED', 'APPOINTED', 'MET', 'LAPSED',
        'ENDED')),
    state_since timestamptz not null,
    outcome text check (outcome in ('HELPED', 'PARTLY', 'NOT_REACHED', 'DECLINED', 'WITHDRAWN', 'REFERRED_ON')),
    reason text check (reason in ('FULL', 'NOT_OURS', 'LANGUAGE', 'CONDITIONS', 'AWAY', 'OTHER')),
    prepared_by uuid references people.person on delete set null,
    prepared_at timestamptz not null,
    sent_at timestamptz,
    seen_at timestamptz,
    accepted_at timestamptz,
    met_at timestamptz,
    ended_at timestamptz,
    -- Until when whoever it waits for has time, and how often that has passed.
    due_at timestamptz not null,
    late int not null default 0 check (late >= 0),
    version int not null default 1 check (version > 0),
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (network_id, consent_id) references journeys.consent on delete cascade,
    check ((state = 'ENDED') = (outcome is not null)),
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((outcome is not distinct from 'DECLINED') = (reason is not null)),
    check (state = 'PREPARED' or state = 'ENDED' or sent_at is not null)
);
comment on column referrals.referral.words is 'Why, and what for; nothing about health, origin or religion.';
create index on referrals.referral (id);
create index on referrals.referral (journey_id, id);
create index on referrals.referral (consent_id);
create index on referrals.referral (prepared_by);
create index on referrals.referral (sender_id, due_at, id) where outcome is null;
create index on referrals.referral (receiver_id, due_at, id) where outcome is null;
create index on referrals.referral (receiver_id, ended_at, id) where outcome is not null;
create index on referrals.referral (sender_id, ended_at, id) where outcome is not null;
create index on referrals.referral (due_at, id) where outcome is null;

-- What each side did and said.
create table referrals.turn (
    network_id uuid not null,
    journey_id uuid not null,
    referral_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    move text not null check (move in ('SEND', 'ACCEPT', 'DECLINE', 'ASK', 'ANSWER', 'APPOINT', 'CANCEL', 'MEET', 'LAPSE',
        'END')),
    side text not null check (side in ('SENDER', 'RECEIVER', 'PERSON', 'TIME')),
    actor_id uuid references people.person on delete set null,
    words text not null check (length(words) <= 1000),
    primary key (network_id, referral_id, id),
    foreign key (network_id, referral_id) references referrals.referral on delete cascade
);
comment on column referrals.turn.words is 'What was said; nothing about health, origin or religion.';
create index on referrals.turn (actor_id) where actor_id is not null;

create table referrals.appointment (
    network_id uuid not null,
    journey_id uuid not null,
    referral_id uuid not null,
    -- Grows with every change, as calendars count.
    sequence int not null check (sequence >= 0),
    begins_at timestamptz not null,
    minutes int not null check (minutes between 5 and 600),
    place text not null check (length(place) <= 300),
    cancelled boolean not null,
    -- Up to which change the person was told, and reminded.
    told_sequence int not null default -1,
    reminded_sequence int not null default -1,
    primary key (network_id, referral_id),
    foreign key (network_id, referral_id) references referrals.referral on delete cascade
);
create index on referrals.appointment (referral_id) where told_sequence < sequence;
create index on referrals.appointment (begins_at) where not cancelled and reminded_sequence < sequence;

-- By which somebody without an account answers; of the secret only its hash is kept.
create table referrals.link (
    secret_hash bytea primary key,
    network_id uuid not null,
    journey_id uuid not null,
    referral_id uuid not null,
    side text not null check (side in ('RECEIVER', 'PERSON')),
    until timestamptz not null,
    foreign key (network_id, referral_id) references referrals.referral on delete cascade
);
create index on referrals.link (referral_id);
create index on referrals.link (until);

-- How long whoever it waits for has time, in days, where a network has decided otherwise than usual.
create table referrals.terms (
    network_id uuid primary key references directory.network,
    answering int not null check (answering between 1 and 90),
    clarifying int not null check (clarifying between 1 and 90),
    appointing int not null check (appointing between 1 and 180),
    meeting int not null check (meeting between 1 and 90),
    helping int not null check (helping between 1 and 365),
    reminding int not null check (reminding between 1 and 90)
);

create function referrals.ended() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform journeys.fulfil(new.consent_id);
    return null;
end
$$;
create trigger ended after update of outcome on referrals.referral
    for each row when (new.outcome is not null and old.outcome is null)
    execute function referrals.ended();

alter table referrals.referral enable row level security;
alter table referrals.referral force row level security;
alter table referrals.turn enable row level security;
alter table referrals.turn force row level security;
alter table referrals.appointment enable row level security;
alter table referrals.appointment force row level security;
alter table referrals.link enable row level security;
alter table referrals.link force row level security;
alter table referrals.terms enable row level security;
alter table referrals.terms force row level security;

create policy seen_by on referrals.referral for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = referral.journey_id
              and sight.until > now()
              and (sight.kind <> 'CONSENT' or sight.source = referral.consent_id))
        or (select base.background()) in ('journeys-sharing', 'personal-data', 'retention'));
create policy prepared_by on referrals.referral for insert
    with check (state = 'PREPARED'
        and prepared_by = (select base.person())
        and (sender_id::text || ':ADVISER') = any (cast((select base.seats()) as text[]))
        and exists (
            select from journeys.sight
            where sight.journey_id = referral.journey_id
              and sight.kind = 'CASE'));
-- The person's yes sends it and their taking it back ends it, in their own transaction.
create policy moved_by on referrals.referral for update
    using ((select base.background()) = 'journeys-sharing'
        or exists (
            select from journeys.sight
            where sight.journey_id = referral.journey_id
              and sight.kind in ('OWN', 'CASE')));
create policy removed_by on referrals.referral for delete
    using ((select base.background()) in ('personal-data', 'retention'));

create policy seen_by on referrals.turn for select
    using (exists (
            select from referrals.referral
            where referral.network_id = turn.network_id
              and referral.id = turn.referral_id));
create policy taken_by on referrals.turn for insert
    with check ((select base.background()) = 'journeys-sharing'
        or exists (
            select from journeys.sight
            where sight.journey_id = turn.journey_id
              and sight.kind in ('OWN', 'CASE')));

create policy seen_by on referrals.appointment for select
    using (exists (
            select from referrals.referral
            where referral.network_id = appointment.network_id
              and referral.id = appointment.referral_id));
create policy made_by on referrals.appointment for insert
    with check ((select base.background()) = 'journeys-sharing');
create policy changed_by on referrals.appointment for update
    using ((select base.background()) = 'journeys-sharing'
        or exists (
            select from journeys.sight
            where sight.journey_id = appointment.journey_id
              and sight.kind in ('OWN', 'CASE')));

create policy followed_by on referrals.link for select
    using ((select base.background()) in ('journeys-sharing', 'retention'));
create policy made_by on referrals.link for insert
    with check ((select base.background()) = 'journeys-sharing'
        or exists (
            select from journeys.sight
            where sight.journey_id = link.journey_id
              and sight.kind in ('OWN', 'CASE')));
create policy removed_by on referrals.link for delete
    using ((select base.background()) in ('journeys-sharing', 'retention'));

create policy seen_by on referrals.terms for select using (true);
create policy decided_by on referrals.terms for insert
    with check (network_id = any (cast((select base.coordinates()) as uuid[])));
create policy changed_by on referrals.terms for update
    using (network_id = any (cast((select base.coordinates()) as uuid[])));

grant select, insert, delete, update (state, state_since, outcome, reason, sent_at, seen_at, accepted_at, met_at, ended_at,
    due_at, late, version) on referrals.referral to "${application}";
grant select, insert on referrals.turn to "${application}";
grant select, insert, update (sequence, begins_at, minutes, place, cancelled, told_sequence, reminded_sequence)
    on referrals.appointment to "${application}";
grant select, insert, delete on referrals.link to "${application}";
grant select, insert, update on referrals.terms to "${application}";
