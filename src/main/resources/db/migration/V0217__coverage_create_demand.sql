-- What was looked for in a network and by how many, month by month: a step, and a group, language or district, where it
-- was said. Nothing leads to a person, and what few looked for is shown to nobody as a number.

create schema coverage;
grant usage on schema coverage to "${application}";

create table coverage.demand (
    network_id uuid not null references directory.network,
    month date not null check (extract(day from month) = 1),
    step text not null check (step in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    target text check (target in ('NEWCOMERS', 'REFUGEES', 'YOUNG_PEOPLE', 'WOMEN', 'PARENTS', 'JOB_SEEKERS',
        'LOW_LITERACY', 'ENTREPRENEURS')),
    language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    district text check (length(district) between 1 and 200),
    sought bigint not null check (sought > 0),
    unique nulls not distinct (network_id, month, step, target, language, district)
);

alter table coverage.demand enable row level security;
create policy seen_by on coverage.demand for select
    using (directory.is_insider(network_id) or base.is_operator());
grant select on coverage.demand to "${application}";

-- Whoever looks for something is counted, whatever they may see themselves.
create function coverage.count_demand(network uuid, month date, step text, target text, language text, district text)
    returns void
    language sql
    security definer
    set search_path = pg_catalog
    as $$
    insert into coverage.demand as known (network_id, month, step, target, language, district, sought)
    values (network, month, step, target, language, district, 1)
    on conflict (network_id, month, step, target, language, district) do update
    set sought = known.sought + 1
$$;
revoke all on function coverage.count_demand(uuid, date, text, text, text, text) from public;
grant execute on function coverage.count_demand(uuid, date, text, text, text, text) to "${application}";
