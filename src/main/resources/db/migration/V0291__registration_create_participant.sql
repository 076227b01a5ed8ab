-- Who comes to a gathering. The host says how many may; each organisation registers its own people, and they answer for
-- themselves by a link. Places are counted in one row of the gathering, so that one statement claims them: it waits for
-- that row and counts anew, and nothing can be counted twice.

create schema registration;
grant usage on schema registration to "${application}";

create table registration.desk (
    gathering_id uuid primary key,
    host_id uuid not null references directory.organisation,
    capacity int not null check (capacity between 1 and 100000),
    taken int not null default 0 check (taken >= 0),
    -- The last number in the queue that was given out.
    numbers int not null default 0,
    closes_at timestamptz not null,
    called_off_at timestamptz,
    -- Whether the host looks at everybody before they get a place.
    approval boolean not null,
    -- Whether some of a group may come when there is no place for all of them.
    partial boolean not null,
    -- How long somebody who moves up has time to accept; 0 if they are let in at once.
    answer_hours int not null check (answer_hours between 0 and 720),
    -- Into which languages there may be interpreting.
    interpreting text[] not null,
    -- How many places at most, by COUNTRY:XX and FAMILY:NAME, and how many of them are taken.
    quotas jsonb not null check (jsonb_typeof(quotas) = 'object'),
    used jsonb not null default '{}' check (jsonb_typeof(used) = 'object'),
    -- The version of the programme of which participants are to be told.
    version int not null
);

create table registration.participant (
    id uuid primary key,
    gathering_id uuid not null references registration.desk,
    host_id uuid not null references directory.organisation,
    organisation_id uuid not null references directory.organisation,
    -- Those who were registered together.
    party_id uuid not null,
    -- Their place in the queue.
    number int not null check (number > 0),
    state text not null
        check (state in ('ASKED', 'CONFIRMED', 'OFFERED', 'WAITING', 'DECLINED', 'CANCELLED', 'LAPSED')),
    name text not null check (length(name) between 1 and 200),
    email text not null check (length(email) between 3 and 254),
    email_key text not null,
    -- Of letters.
    language text not null,
    -- By which quotas are counted: two letters, or nothing known.
    country text not null check (length(country) in (0, 2)),
    family text not null,
    -- What they speak, and what they ask to be ready; reasons have no column.
    languages text[] not null,
    interpretation text,
    needs text[] not null default '{}',
    -- Breakout sessions, the dearest first.
    themes uuid[] not null default '{}',
    purposes text[] not null default '{}',
    purposes_at timestamptz,
    code_hash bytea not null unique,
    registered_at timestamptz not null,
    offered_until timestamptz,
    -- Of what they were told last.
    told_state text not null default '',
    told_version int not null,
    check ((state = 'OFFERED') = (offered_until is not null))
);
-- The same person is not registered twice.
create unique index on registration.participant (gathering_id, email_key)
    where state in ('ASKED', 'CONFIRMED', 'OFFERED', 'WAITING');
create index on registration.participant (gathering_id, number);
create index on registration.participant (organisation_id, gathering_id);
create index on registration.participant (email_key);
create index on registration.participant (id) where told_state <> state;
create index on registration.participant (offered_until) where state = 'OFFERED';

-- How many of these may have a place now.
create function registration.granted(
    capacity int, taken int, quotas jsonb, used jsonb, country text, family text, wanted int, partial boolean)
    returns int
    language sql immutable
    return (
        select case when free >= wanted then wanted when partial then greatest(free, 0) else 0 end
        from (
            select least(
                capacity - taken,
                coalesce((quotas ->> ('COUNTRY:' || country))::int, 2147483647)
                    - coalesce((used ->> ('COUNTRY:' || country))::int, 0),
                coalesce((quotas ->> ('FAMILY:' || family))::int, 2147483647)
                    - coalesce((used ->> ('FAMILY:' || family))::int, 0)) as free) as room);

create function registration.counted(used jsonb, country text, family text, more int) returns jsonb
    language sql immutable
    return used || jsonb_build_object(
        'COUNTRY:' || country, greatest(0, coalesce((used ->> ('COUNTRY:' || country))::int, 0) + more),
        'FAMILY:' || family, greatest(0, coalesce((used ->> ('FAMILY:' || family))::int, 0) + more));

create function registration.is_run(organisation uuid) returns boolean
    language sql stable
    return organisation = any (base.organisations()) or directory.is_coordinated(organisation);

alter table registration.participant enable row level security;
alter table registration.participant force row level security;

-- 'registration' answers whoever holds a link; 'registration-post' carries letters and lets people move up.
create policy seen_by on registration.participant for select
    using (registration.is_run(organisation_id)
        or registration.is_run(host_id)
        or base.background() in ('registration', 'registration-post', 'personal-data', 'retention'));
create policy registered_by on registration.participant for insert
    with check (registration.is_run(organisation_id));
create policy changed_by on registration.participant for update
    using (registration.is_run(organisation_id)
        or registration.is_run(host_id)
        or base.background() in ('registration', 'registration-post', 'personal-data'));
create policy removed_by on registration.participant for delete
    using (base.background() in ('personal-data', 'retention'));

grant select, insert, update (
    capacity, taken, numbers, closes_at, called_off_at, approval, partial, answer_hours, interpreting, quotas, used,
    version) on registration.desk to "${application}";
grant select, insert, delete, update (
    state, languages, interpretation, needs, themes, purposes, purposes_at, offered_until, told_state, told_version,
    number) on registration.participant to "${application}";
comment on table registration.desk is 'public: rules and counts, nobody in particular';
