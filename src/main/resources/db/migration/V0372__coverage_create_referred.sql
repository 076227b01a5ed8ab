-- What came of sending people on in a network, month by month: how often, and how many days it took. Nothing leads to a
-- person, and what happened to few is shown to nobody as a number.

create table coverage.referred (
    network_id uuid not null references directory.network,
    month date not null check (extract(day from month) = 1),
    step text not null check (step in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    district text check (length(district) between 1 and 200),
    came text not null check (came in ('ACCEPTED', 'MET', 'DECLINED', 'NOT_REACHED')),
    times bigint not null check (times > 0),
    days bigint not null check (days >= 0),
    unique nulls not distinct (network_id, month, step, language, district, came)
);

alter table coverage.referred enable row level security;
create policy seen_by on coverage.referred for select
    using (directory.is_insider(network_id) or base.is_operator());
grant select on coverage.referred to "${application}";

-- Whoever makes a move is counted, whatever they may see themselves.
create function coverage.count_referred(
    network uuid, month date, step text, language text, district text, came text, days int) returns void
    language sql
    security definer
    set search_path = pg_catalog
    as $$
    insert into coverage.referred as known (network_id, month, step, language, district, came, times, days)
    values (network, month, step, language, district, came, 1, greatest(days, 0))
    on conflict (network_id, month, step, language, district, came) do update
    set times = known.times + 1, days = known.days + excluded.days
$$;
revoke all on function coverage.count_referred(uuid, date, text, text, text, text, int) from public;
grant execute on function coverage.count_referred(uuid, date, text, text, text, text, int) to "${application}";
