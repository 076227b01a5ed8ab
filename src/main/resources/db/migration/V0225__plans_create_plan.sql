-- What a network wants and does: inner to it until it publishes a version. Whoever works in the network reads it and adds
-- ideas; whoever leads an action writes it; those who coordinate write everything. Nothing that happened is rewritten.

create schema plans;
grant usage on schema plans to "${application}";

create table plans.plan (
    network_id uuid primary key references directory.network,
    year int not null check (year between 2000 and 2200),
    -- Since when it is for that year.
    opened timestamptz not null,
    summary text not null check (length(summary) <= 3000),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    version int not null check (version > 0)
);

-- The last number that was given to an action.
create table plans.counter (
    network_id uuid primary key references directory.network,
    last int not null check (last > 0)
);

create table plans.objective (
    id uuid primary key,
    network_id uuid not null references directory.network,
    place int not null,
    title text not null check (length(title) between 1 and 200),
    why text not null check (length(why) <= 2000),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    version int not null check (version > 0)
);
create index on plans.objective (network_id, place);

create table plans.action (
    id uuid primary key,
    network_id uuid not null references directory.network,
    number int not null check (number > 0),
    objective_id uuid references plans.objective on delete set null,
    title text not null check (length(title) between 1 and 200),
    why text not null check (length(why) <= 2000),
    what text not null check (length(what) <= 2000),
    lead_id uuid references directory.organisation,
    others text not null check (length(others) <= 300),
    due date check (due between '2000-01-01' and '2200-12-31'),
    means text not null check (length(means) <= 1000),
    indicator text not null check (length(indicator) <= 500),
    risk text not null check (length(risk) <= 1000),
    practice text check (practice ~ '^[a-z0-9-]{1,80}$'),
    policy_id uuid,
    step text check (step in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    origin text check (origin in ('COVERAGE', 'TIES', 'ASSESSMENT', 'WORKSHEET', 'NEED')),
    source text check (source ~ '^/([^/\\]|$)' and length(source) <= 300),
    state text not null check (state in ('IDEA', 'AGREED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    state_since timestamptz not null,
    added_at timestamptz not null,
    added_by uuid references people.person on delete set null,
    version int not null check (version > 0),
    unique (network_id, number)
);
create index on plans.action (due) where state in ('AGREED', 'UNDER_WAY');
create index on plans.action (lead_id);
create index on plans.action (objective_id);
create index on plans.action (added_by);

create table plans.partner (
    action_id uuid not null references plans.action on delete cascade,
    network_id uuid not null,
    organisation_id uuid not null references directory.organisation,
    primary key (action_id, organisation_id)
);

-- What each version said, by field.
create table plans.revision (
    action_id uuid not null references plans.action on delete cascade,
    network_id uuid not null,
    version int not null check (version > 0),
    fields jsonb not null,
    primary key (action_id, version)
);

create table plans.move (
    id uuid primary key,
    action_id uuid not null references plans.action on delete cascade,
    network_id uuid not null,
    before text check (before in ('IDEA', 'AGREED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    state text not null check (state in ('IDEA', 'AGREED', 'UNDER_WAY', 'DONE', 'DROPPED') and state <> before),
    reason text not null check (length(reason) <= 1000),
    moved_at timestamptz not null,
    moved_by uuid references people.person on delete set null,
    check (state <> 'DROPPED' or reason <> '')
);
create index on plans.move (action_id, id);
create index on plans.move (network_id, moved_at);
create index on plans.move (moved_by);

-- Who of the leading organisation has it in hand; ends with their membership.
create table plans.charge (
    action_id uuid primary key references plans.action on delete cascade,
    network_id uuid not null,
    organisation_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    foreign key (organisation_id, person_id) references people.membership on delete cascade
);
create index on plans.charge (organisation_id, person_id);
create index on plans.charge (person_id);
create index on plans.charge (network_id);

create table plans.reminder (
    action_id uuid not null references plans.action on delete cascade,
    due date not null,
    late boolean not null,
    sent_at timestamptz not null,
    primary key (action_id, due, late)
);

create table plans.review (
    network_id uuid not null references directory.network,
    year int not null check (year between 2000 and 2200),
    held date not null,
    -- What moved and what was late that day.
    looked jsonb not null,
    learned text not null check (length(learned) between 1 and 5000),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    held_by uuid references people.person on delete set null,
    primary key (network_id, year)
);
create index on plans.review (held_by);

create table plans.publication (
    network_id uuid not null references directory.network,
    version int not null check (version > 0),
    published_at timestamptz not null,
    taken_back_at timestamptz,
    -- As everybody may read it: organisations, no people.
    sheet jsonb not null,
    primary key (network_id, version)
);

alter table plans.plan enable row level security;
alter table plans.plan force row level security;
alter table plans.counter enable row level security;
alter table plans.counter force row level security;
alter table plans.objective enable row level security;
alter table plans.objective force row level security;
alter table plans.action enable row level security;
alter table plans.action force row level security;
alter table plans.partner enable row level security;
alter table plans.partner force row level security;
alter table plans.revision enable row level security;
alter table plans.revision force row level security;
alter table plans.move enable row level security;
alter table plans.move force row level security;
alter table plans.charge enable row level security;
alter table plans.charge force row level security;
alter table plans.reminder enable row level security;
alter table plans.reminder force row level security;
alter table plans.review enable row level security;
alter table plans.review force row level security;
alter table plans.publication enable row level security;
alter table plans.publication force row level security;

create policy seen_by on plans.plan for select using (directory.is_insider(network_id));
create policy written_by on plans.plan for insert with check (network_id = any (base.coordinates()));
create policy changed_by on plans.plan for update using (network_id = any (base.coordinates()));

create policy counted_by on plans.counter
    using (directory.is_insider(network_id)) with check (directory.is_insider(network_id));

create policy seen_by on plans.objective for select using (directory.is_insider(network_id));
create policy written_by on plans.objective for insert with check (network_id = any (base.coordinates()));
create policy changed_by on plans.objective for update using (network_id = any (base.coordinates()));
create policy removed_by on plans.objective for delete using (network_id = any (base.coordinates()));

create policy seen_by on plans.action for select
    using (directory.is_insider(network_id) or base.background() in ('plans-reminders', 'personal-data'));
create policy added_by on plans.action for insert
    with check (directory.is_insider(network_id) and added_by = base.person());
create policy changed_by on plans.action for update
    using (network_id = any (base.coordinates())
        or directory.is_insider(network_id) and lead_id = any (base.organisations())
        or directory.is_insider(network_id) and state = 'IDEA' and added_by = base.person()
        or base.background() = 'personal-data')
    with check (directory.is_insider(network_id) or base.background() = 'personal-data');

-- What belongs to an action is written by whoever may write that: of an idea whoever had it, who is one of the network.
create function plans.writes(action uuid) returns boolean
    language sql stable
    return exists (
        select from plans.action
        where action.id = writes.action
          and (action.network_id = any (base.coordinates())
            or directory.is_insider(action.network_id)
                and (action.lead_id = any (base.organisations()) or action.added_by = base.person())));

create policy seen_by on plans.partner for select using (directory.is_insider(network_id));
create policy written_by on plans.partner for insert with check (plans.writes(action_id));
create policy removed_by on plans.partner for delete using (plans.writes(action_id));

create policy seen_by on plans.revision for select using (directory.is_insider(network_id));
create policy kept_by on plans.revision for insert with check (directory.is_insider(network_id));

create policy seen_by on plans.move for select
    using (directory.is_insider(network_id) or base.background() = 'personal-data');
create policy made_by on plans.move for insert
    with check (directory.is_insider(network_id) and moved_by = base.person());
create policy forgotten_by on plans.move for update
    using (base.background() = 'personal-data') with check (base.background() = 'personal-data');

create policy seen_by on plans.charge for select
    using (directory.is_insider(network_id) or base.background() in ('plans-reminders', 'personal-data'));
create policy given_by on plans.charge for insert
    with check (directory.is_insider(network_id) and organisation_id = any (base.organisations()));
create policy ended_by on plans.charge for delete
    using (plans.writes(action_id) or organisation_id = any (base.organisations())
        or base.background() = 'personal-data');

create policy reminded_by on plans.reminder
    using (base.background() = 'plans-reminders') with check (base.background() = 'plans-reminders');

create policy seen_by on plans.review for select
    using (directory.is_insider(network_id) or base.background() = 'personal-data');
create policy held_by on plans.review for insert
    with check (network_id = any (base.coordinates()) and held_by = base.person());
create policy forgotten_by on plans.review for update
    using (base.background() = 'personal-data') with check (base.background() = 'personal-data');

create policy seen_by on plans.publication for select
    using (taken_back_at is null or directory.is_insider(network_id));
create policy published_by on plans.publication for insert with check (network_id = any (base.coordinates()));
create policy taken_back_by on plans.publication for update using (network_id = any (base.coordinates()));

grant select, insert on plans.plan, plans.counter, plans.objective, plans.action, plans.partner, plans.revision,
    plans.move, plans.charge, plans.reminder, plans.review, plans.publication to "${application}";
grant update (year, opened, summary, language, version) on plans.plan to "${application}";
grant update (last) on plans.counter to "${application}";
grant update (title, why, version) on plans.objective to "${application}";
grant update (objective_id, title, why, what, lead_id, others, due, means, indicator, risk, practice, policy_id, step,
    language, state, state_since, added_by, version) on plans.action to "${application}";
grant update (moved_by) on plans.move to "${application}";
grant update (held_by) on plans.review to "${application}";
grant update (taken_back_at) on plans.publication to "${application}";
grant delete on plans.objective, plans.partner, plans.charge to "${application}";
