-- How a practice is reviewed. A round begins when its authors submit a draft and ends when it is published. Rows are
-- written by the work 'reviews' alone: its rules need to know who works where, which no single person may see. Whoever
-- has to do with a round reads all of it.

create schema reviews;
grant usage on schema reviews to "${application}";

-- What somebody is willing to review.
create table reviews.profile (
    person_id uuid primary key references people.person on delete cascade,
    steps text[] not null,
    languages text[] not null,
    most int not null check (most between 1 and 20),
    pausing boolean not null,
    changed_at timestamptz not null
);

create table reviews.round (
    id uuid primary key,
    -- Becomes the practice's id.
    draft_id uuid not null,
    number int not null check (number > 0),
    organisation_id uuid not null references directory.organisation,
    -- In which the organisation worked when it last submitted: their coordinators vouch.
    networks uuid[] not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    -- Of the practice, as it was published by this round.
    version int,
    unique (draft_id, number)
);
create unique index on reviews.round (draft_id) where closed_at is null;
create index on reviews.round (organisation_id);
create index on reviews.round using gin (networks);

-- Who was asked to review, and so may see the round; it knows nothing of other tables, so that those can ask it.
create table reviews.party (
    round_id uuid not null references reviews.round on delete cascade,
    person_id uuid not null references people.person on delete cascade,
    primary key (round_id, person_id)
);
create index on reviews.party (person_id);

-- The draft as it was submitted, for good.
create table reviews.submission (
    round_id uuid not null references reviews.round on delete cascade,
    number int not null check (number > 0),
    sheet jsonb not null,
    -- Where those work who write along: no reviewer may come from there.
    houses uuid[] not null,
    at timestamptz not null,
    by uuid references people.person on delete set null,
    primary key (round_id, number)
);
create index on reviews.submission (by);

create table reviews.vouching (
    id uuid primary key,
    round_id uuid not null references reviews.round on delete cascade,
    submission int not null,
    -- Or sent back.
    given boolean not null,
    reason text not null check (length(reason) <= 5000),
    at timestamptz not null,
    by uuid references people.person on delete set null
);
create index on reviews.vouching (round_id);
create index on reviews.vouching (by);

create table reviews.asking (
    id uuid primary key,
    round_id uuid not null references reviews.round on delete cascade,
    -- Nobody any more, if that person's data was erased.
    person_id uuid references people.person on delete set null,
    organisation_id uuid not null references directory.organisation,
    asked_at timestamptz not null,
    asked_by uuid references people.person on delete set null,
    due timestamptz not null,
    answer text check (answer in ('ACCEPTED', 'DECLINED')),
    reason text not null default '' check (length(reason) <= 5000),
    answered_at timestamptz,
    -- Replaced: what they judged counts no more.
    ended_at timestamptz,
    nudged_at timestamptz,
    warned_at timestamptz,
    urged_at timestamptz,
    unique (round_id, person_id)
);
create index on reviews.asking (person_id);
create index on reviews.asking (asked_by);

-- Each judgement of a reviewer is the next one: of two finished at once there is one.
create table reviews.judgement (
    asking_id uuid not null references reviews.asking on delete cascade,
    number int not null check (number > 0),
    round_id uuid not null references reviews.round on delete cascade,
    submission int not null,
    verdicts jsonb not null,
    fit boolean not null,
    -- Said again of a later submission, without judging anew.
    confirmed boolean not null,
    at timestamptz not null,
    primary key (asking_id, number)
);
create index on reviews.judgement (round_id);

create table reviews.remark (
    id uuid primary key,
    round_id uuid not null references reviews.round on delete cascade,
    asking_id uuid not null references reviews.asking on delete cascade,
    submission int not null,
    -- On which it hangs; empty is the whole.
    field text not null,
    state text not null check (state in ('OPEN', 'ANSWERED', 'ACCEPTED')),
    at timestamptz not null
);
create index on reviews.remark (round_id);

create table reviews.saying (
    id uuid primary key,
    remark_id uuid not null references reviews.remark on delete cascade,
    round_id uuid not null references reviews.round on delete cascade,
    kind text not null check (kind in ('OPENED', 'ANSWERED', 'ACCEPTED', 'REOPENED')),
    words text not null check (length(words) <= 5000),
    at timestamptz not null,
    by uuid references people.person on delete set null
);
create index on reviews.saying (round_id);
create index on reviews.saying (by);

-- What happened when, as everybody involved reads it.
create table reviews.happening (
    id uuid primary key,
    round_id uuid not null references reviews.round on delete cascade,
    kind text not null,
    at timestamptz not null,
    by uuid references people.person on delete set null,
    -- The reviewer whom it is about.
    asking_id uuid references reviews.asking on delete cascade,
    words text not null
);
create index on reviews.happening (round_id);
create index on reviews.happening (by);

do $$
declare
    held text;
begin
    foreach held in array array['profile', 'round', 'party', 'submission', 'vouching', 'asking', 'judgement', 'remark',
        'saying', 'happening']
    loop
        execute format('alter table reviews.%I enable row level security', held);
        execute format('alter table reviews.%I force row level security', held);
        execute format('create policy done_by on reviews.%I
            using (base.background() = ''reviews'')
            with check (base.background() = ''reviews'')', held);
        execute format('create policy exported_by on reviews.%I for select
            using (base.background() = ''personal-data'')', held);
    end loop;
    foreach held in array array['submission', 'vouching', 'asking', 'judgement', 'remark', 'saying', 'happening']
    loop
        execute format('create policy seen_by on reviews.%I for select
            using (exists (select from reviews.round where round.id = %I.round_id))', held, held);
    end loop;
    foreach held in array array['submission', 'vouching', 'asking', 'saying', 'happening']
    loop
        execute format('create policy forgotten_by on reviews.%I for update
            using (base.background() = ''personal-data'')', held);
    end loop;
end;
$$;

create policy own on reviews.profile
    using (person_id = base.person())
    with check (person_id = base.person());
create policy erased_by on reviews.profile for delete
    using (base.background() = 'personal-data');

create policy seen_by on reviews.party for select
    using (person_id = base.person());
create policy erased_by on reviews.party for delete
    using (base.background() = 'personal-data');

-- Whoever may see the draft sees how its review stands: drafts decide by themselves who that is.
create policy seen_by on reviews.round for select
    using (organisation_id = any (base.organisations())
        or networks && base.coordinates()
        or exists (select from reviews.party where party.round_id = round.id)
        or exists (select from writing.draft where draft.id = round.draft_id));

grant select, insert, delete on reviews.profile, reviews.party to "${application}";
grant update (steps, languages, most, pausing, changed_at) on reviews.profile to "${application}";
grant select, insert on reviews.round, reviews.submission, reviews.vouching, reviews.asking, reviews.judgement,
    reviews.remark, reviews.saying, reviews.happening to "${application}";
grant update (networks, closed_at, version) on reviews.round to "${application}";
grant update (by) on reviews.submission, reviews.vouching, reviews.saying, reviews.happening to "${application}";
grant update (person_id, asked_by, due, answer, reason, answered_at, ended_at, nudged_at, warned_at, urged_at)
    on reviews.asking to "${application}";
grant update (state) on reviews.remark to "${application}";
