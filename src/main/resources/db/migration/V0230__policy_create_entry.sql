-- What was decided, where money comes from, and until when one can ask for it. It comes with a release and is kept right
-- by operators: what they change by hand (version above 0) no release overwrites. All of it is public.

create schema policy;
grant usage on schema policy to "${application}";

create table policy.entry (
    slug text primary key check (slug ~ '^[a-z0-9-]{1,80}$'),
    kind text not null check (kind in ('INSTRUMENT', 'FUND')),
    place int not null,
    -- Words by language.
    title jsonb not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    summary jsonb not null check (jsonb_typeof(summary) = 'object'),
    reference text check (length(reference) between 1 and 200),
    dated date,
    since int check (since between 1900 and 2199),
    until int check (until between 1900 and 2199 and until >= since),
    status text not null check (status in ('PROPOSED', 'IN_FORCE', 'ENDED')),
    link text check (link ~ '^https?://' and length(link) <= 500),
    -- Of the file from which it came.
    print text,
    version int not null check (version >= 0),
    changed_at timestamptz not null
);

create table policy.line (
    id uuid primary key,
    entry_slug text not null references policy.entry,
    kind text not null check (kind in ('PURPOSE', 'ACTION', 'SECTOR', 'PRINCIPLE', 'SHARE', 'FACT')),
    place int not null,
    steps text[] not null check (steps <@ '{COMPETENCE_ASSESSMENT,SELF_ENTREPRENEURSHIP,MENTORING,INFORMATION,
        NETWORKING,FINANCE}'),
    mark text not null check (mark in ('FOUND', 'UNCHECKED')),
    words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
    -- Those who cite it still find its words.
    removed_at timestamptz
);
create index on policy.line (entry_slug, place);

create table policy.call (
    id uuid primary key,
    fund_slug text references policy.entry,
    title jsonb not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
    note jsonb not null check (jsonb_typeof(note) = 'object'),
    deadline date not null,
    link text check (link ~ '^https?://' and length(link) <= 500),
    removed_at timestamptz
);
create index on policy.call (deadline);

alter table policy.entry enable row level security;
alter table policy.entry force row level security;
alter table policy.line enable row level security;
alter table policy.line force row level security;
alter table policy.call enable row level security;
alter table policy.call force row level security;

create policy seen_by on policy.entry for select using (true);
create policy kept_by on policy.entry
    using (base.is_operator() or base.background() = 'policy-starter')
    with check (base.is_operator() or base.background() = 'policy-starter');
create policy seen_by on policy.line for select using (true);
create policy kept_by on policy.line
    using (base.is_operator() or base.background() = 'policy-starter')
    with check (base.is_operator() or base.background() = 'policy-starter');
create policy seen_by on policy.call for select using (true);
create policy kept_by on policy.call
    using (base.is_operator())
    with check (base.is_operator());

grant select, insert on policy.entry, policy.line, policy.call to "${application}";
grant update (kind, place, title, summary, reference, dated, since, until, status, link, print, version, changed_at)
    on policy.entry to "${application}";
grant update (kind, place, steps, mark, words, removed_at) on policy.line to "${application}";
grant update (fund_slug, title, note, deadline, link, removed_at) on policy.call to "${application}";
