-- For which requests nobody was found, as far as their networks were told: each once.
create schema shortfalls;
grant usage on schema shortfalls to "${application}";

create table shortfalls.told (
    house_id uuid not null references directory.organisation on delete cascade,
    request_id uuid not null,
    told_at timestamptz not null,
    primary key (house_id, request_id)
);
create index on shortfalls.told (told_at);
alter table shortfalls.told enable row level security;
alter table shortfalls.told force row level security;
create policy worked_by on shortfalls.told
    using ((select base.background()) in ('shortfalls', 'retention'));
grant select, insert, delete on shortfalls.told to "${application}";

create policy counted_by on interpreting.request for select using ((select base.background()) = 'shortfalls');
create policy counted_by on interpreting.cancellation for select using ((select base.background()) = 'shortfalls');
-- What nobody came to, the latest first.
create index request_unfilled on interpreting.request (begins_at) where state = 'OPEN' or state = 'CANCELLED' and covered_at is null;
