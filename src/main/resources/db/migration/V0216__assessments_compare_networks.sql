-- Networks that want it compare themselves with others. What others get to see is kept here once and never counted anew
-- (express.assessments.ComparingNetworks says why), and holds nothing of a single network.

create table assessments.consent (
    network_id uuid primary key references directory.network,
    given_at timestamptz not null
);

create table assessments.cohort (
    id uuid primary key,
    instrument text not null check (instrument ~ '^[a-z0-9-]{1,60}$'),
    -- The first day after the quarters whose rounds it is made of.
    until date not null,
    networks int not null check (networks >= 5),
    unique (instrument, until)
);

create table assessments.cohort_median (
    cohort_id uuid not null references assessments.cohort,
    section text not null check (section ~ '^[a-z0-9-]{1,60}$'),
    median numeric(3, 1) not null check (median between 0 and 10),
    networks int not null check (networks >= 5),
    primary key (cohort_id, section)
);

alter table assessments.consent enable row level security;
alter table assessments.consent force row level security;
alter table assessments.cohort enable row level security;
alter table assessments.cohort force row level security;
alter table assessments.cohort_median enable row level security;
alter table assessments.cohort_median force row level security;

create policy seen_by on assessments.consent for select
    using (directory.is_insider(network_id) or base.background() = 'assessments-comparison');
create policy given_by on assessments.consent for insert
    with check (network_id = any (base.coordinates()));
create policy taken_back_by on assessments.consent for delete
    using (network_id = any (base.coordinates()));

create policy seen_by on assessments.cohort for select using (true);
create policy fixed_by on assessments.cohort for insert
    with check (base.background() = 'assessments-comparison');
create policy seen_by on assessments.cohort_median for select using (true);
create policy fixed_by on assessments.cohort_median for insert
    with check (base.background() = 'assessments-comparison');

grant select, insert, delete on assessments.consent to "${application}";
grant select, insert on assessments.cohort, assessments.cohort_median to "${application}";
