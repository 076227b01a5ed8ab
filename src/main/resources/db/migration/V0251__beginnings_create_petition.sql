-- How networks begin: somebody asks for one, an operator decides, and its people go through six steps. How far it is
-- stands nowhere: it is counted from what is there, but for what only people know.

create schema beginnings;
grant usage on schema beginnings to "${application}";

create table beginnings.petition (
    id uuid primary key,
    person_id uuid references people.person on delete set null,
    organisation_id uuid not null references directory.organisation,
    name text not null check (length(name) between 1 and 200),
    territory text not null check (length(territory) between 1 and 200),
    languages text[] not null check (cardinality(languages) between 1 and 30),
    words text not null check (length(words) between 1 and 2000),
    asked_at timestamptz not null
);
create index on beginnings.petition (person_id);
-- Of two who ask for the same at once one does.
create unique index one_of_a_name on beginnings.petition (organisation_id, lower(name));

create table beginnings.decision (
    petition_id uuid primary key references beginnings.petition on delete cascade,
    decided_at timestamptz not null,
    network_id uuid references directory.network,
    reason text not null check (length(reason) <= 1000),
    check (network_id is not null or reason <> '')
);

-- What is written in each step.
create table beginnings.step (
    network_id uuid not null references directory.network,
    step text not null check (step in ('PURPOSE', 'TERRITORY', 'RHYTHM')),
    fields jsonb not null check (jsonb_typeof(fields) = 'object'),
    version int not null check (version > 0),
    primary key (network_id, step)
);

-- Which organisation has signed the agreement on data protection, here or on paper.
create table beginnings.signature (
    network_id uuid not null references directory.network,
    organisation_id uuid not null references directory.organisation,
    text_version int not null check (text_version > 0),
    signed_on date not null check (signed_on between '2000-01-01' and '2200-12-31'),
    on_paper boolean not null,
    noted_at timestamptz not null,
    primary key (network_id, organisation_id, text_version)
);

-- What only people know of how far their network is.
create table beginnings.assertion (
    network_id uuid not null references directory.network,
    criterion text not null check (criterion in ('PATHWAY_USED', 'FUNDED')),
    words text not null check (length(words) between 1 and 500),
    at timestamptz not null,
    primary key (network_id, criterion)
);

alter table beginnings.petition enable row level security;
alter table beginnings.petition force row level security;
alter table beginnings.decision enable row level security;
alter table beginnings.decision force row level security;
alter table beginnings.step enable row level security;
alter table beginnings.step force row level security;
alter table beginnings.signature enable row level security;
alter table beginnings.signature force row level security;
alter table beginnings.assertion enable row level security;
alter table beginnings.assertion force row level security;

create policy seen_by on beginnings.petition for select
    using (person_id = base.person() or base.is_operator() or base.background() = 'personal-data');
create policy asked_by on beginnings.petition for insert
    with check (person_id = base.person() and organisation_id = any (base.administers()));
create policy forgotten_by on beginnings.petition for update using (base.background() = 'personal-data');
create policy seen_by on beginnings.decision for select
    using (
        base.is_operator()
        or exists (select from beginnings.petition where petition.id = decision.petition_id));
create policy decided_by on beginnings.decision for insert with check (base.is_operator());

create policy seen_by on beginnings.step for select using (directory.is_insider(network_id));
create policy written_by on beginnings.step for insert with check (network_id = any (base.coordinates()));
create policy kept_by on beginnings.step for update using (network_id = any (base.coordinates()));
create policy seen_by on beginnings.signature for select using (directory.is_insider(network_id));
create policy signed_by on beginnings.signature for insert
    with check (
        directory.is_insider(network_id)
        and (not on_paper and organisation_id = any (base.administers())
            or on_paper and network_id = any (base.coordinates())));
create policy seen_by on beginnings.assertion for select using (directory.is_insider(network_id));
create policy made_by on beginnings.assertion for insert with check (network_id = any (base.coordinates()));
create policy taken_back_by on beginnings.assertion for delete using (network_id = any (base.coordinates()));

grant select, insert on beginnings.petition, beginnings.decision, beginnings.step, beginnings.signature
    to "${application}";
grant select, insert, delete on beginnings.assertion to "${application}";
grant update (person_id) on beginnings.petition to "${application}";
grant update (fields, version) on beginnings.step to "${application}";
