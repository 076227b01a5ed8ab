-- The front door. Whoever comes is nobody yet: what they say by tapping is kept for a short while under keys that only
-- they hold (a cookie, a number, a link, a card with a PIN), of which hashes stand here. Who may be named to them, and
-- that they asked somebody to call them.

create schema frontdoor;
grant usage on schema frontdoor to "${application}";

create table frontdoor.approach (
    id uuid primary key,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 4000),
    begun_at timestamptz not null,
    -- How many cards were printed: only the last one opens it.
    cards int not null default 0 check (cards >= 0),
    -- A worker typed it for somebody, who then says that it is right.
    typed_by uuid references people.person on delete set null,
    typed_in uuid references directory.organisation,
    confirmed_at timestamptz
);
create index on frontdoor.approach (typed_by);
create index on frontdoor.approach (begun_at);

create table frontdoor.key (
    hash bytea primary key,
    approach_id uuid not null references frontdoor.approach on delete cascade,
    kind text not null check (kind in ('PHONE', 'CODE', 'LINK', 'CARD')),
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    -- Printed on a card, for whoever helps when it is locked; it opens nothing.
    number text unique check (number ~ '^[0-9]{8}$'),
    pin_hash bytea,
    tries int not null default 0,
    renewed_at timestamptz,
    renewed_by uuid references people.person on delete set null,
    check ((kind = 'CARD') = (pin_hash is not null) and (kind = 'CARD') = (number is not null))
);
create index on frontdoor.key (approach_id);
create index on frontdoor.key (renewed_by);

-- Somebody of an organisation who has agreed to be named to whoever comes through the front door.
create table frontdoor.welcomer (
    organisation_id uuid not null references directory.organisation,
    person_id uuid not null references people.person on delete cascade,
    name text not null check (length(name) between 1 and 200),
    languages text[] not null check (cardinality(languages) <= 30),
    agreed_at timestamptz not null,
    primary key (organisation_id, person_id)
);
create index on frontdoor.welcomer (person_id);

-- That somebody has asked to be called, for themselves: name and number lie with the organisation that calls.
create table frontdoor.callback (
    id uuid primary key,
    -- One for each who comes, however often it is sent.
    approach_id uuid not null unique references frontdoor.approach on delete cascade,
    organisation_id uuid not null references directory.organisation,
    hour text not null check (hour in ('MORNING', 'AFTERNOON', 'EVENING', 'ANY')),
    asked_at timestamptz not null
);

alter table frontdoor.approach enable row level security;
alter table frontdoor.approach force row level security;
alter table frontdoor.key enable row level security;
alter table frontdoor.key force row level security;
alter table frontdoor.welcomer enable row level security;
alter table frontdoor.welcomer force row level security;
alter table frontdoor.callback enable row level security;
alter table frontdoor.callback force row level security;

-- 'frontdoor' answers whoever holds a key, after it was found by its hash.
create policy held_by on frontdoor.approach
    using (base.background() in ('frontdoor', 'retention', 'personal-data'))
    with check (base.background() in ('frontdoor', 'personal-data'));
create policy held_by on frontdoor.key
    using (base.background() in ('frontdoor', 'retention', 'personal-data'))
    with check (base.background() in ('frontdoor', 'personal-data'));

create policy seen_by on frontdoor.welcomer for select
    using (organisation_id = any (base.organisations())
        or base.background() in ('frontdoor', 'personal-data'));
create policy agreed_by on frontdoor.welcomer for insert
    with check (person_id = base.person() and organisation_id = any (base.organisations()));
create policy changed_by on frontdoor.welcomer for update
    using (person_id = base.person()) with check (person_id = base.person());
create policy taken_back_by on frontdoor.welcomer for delete
    using (person_id = base.person() or base.background() = 'personal-data');

create policy held_by on frontdoor.callback
    using (base.background() in ('frontdoor', 'retention', 'personal-data'))
    with check (base.background() = 'frontdoor');

grant select, insert, update, delete on frontdoor.approach to "${application}";
grant select, insert, delete, update (ends_at, used_at, pin_hash, tries, renewed_at, renewed_by)
    on frontdoor.key to "${application}";
grant select, insert, update (name, languages, agreed_at), delete on frontdoor.welcomer to "${application}";
grant select, insert, delete on frontdoor.callback to "${application}";
