-- Other houses that take over what nobody of the house speaks. The house stays the contact of its client, and pays the other
-- by a tariff of its own.
create table interpreting.partner (
    house_id uuid not null references directory.organisation on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 120),
    email text not null check (length(email) <= 254),
    language text not null,
    speaks text not null check (length(speaks) between 1 and 300),
    pay_family text not null check (length(pay_family) between 1 and 80),
    since timestamptz not null,
    ended_at timestamptz,
    primary key (house_id, id)
);

create table interpreting.passing (
    house_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    partner_id uuid not null,
    secret_hash bytea not null unique,
    sent_at timestamptz not null,
    until timestamptz not null,
    answer text check (answer in ('ACCEPTED', 'DECLINED', 'TAKEN', 'WITHDRAWN')),
    answered_at timestamptz,
    primary key (house_id, id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade,
    foreign key (house_id, partner_id) references interpreting.partner on delete cascade,
    check ((answer is null) = (answered_at is null))
);
-- One house is asked once at a time, and one has the mission.
create unique index passing_once on interpreting.passing (house_id, request_id, partner_id) where answer is null;
create unique index passing_taken on interpreting.passing (house_id, request_id) where answer = 'ACCEPTED';
create index on interpreting.passing (house_id, request_id);
create index on interpreting.passing (house_id, partner_id);

do $$
declare
    name text;
begin
    foreach name in array array['partner', 'passing'] loop
        execute format('alter table interpreting.%I enable row level security', name);
        execute format('alter table interpreting.%I force row level security', name);
        execute format('create policy worked_by on interpreting.%I
            using ((select base.background()) in (''interpreting'', ''personal-data'', ''retention''))', name);
        execute format('create policy kept_by on interpreting.%I
            using (house_id = any (cast((select base.holds(''DISPATCHER'')) as uuid[])))', name);
        execute format('create policy counted_by on interpreting.%I for select
            using (house_id = any (cast((select base.holds(''TREASURER'')) as uuid[])))', name);
        execute format('grant select, insert on interpreting.%I to "${application}"', name);
    end loop;
end
$$;
create policy invoiced_by on interpreting.partner for select using ((select base.background()) = 'invoicing');
grant update (ended_at) on interpreting.partner to "${application}";
grant update (answer, answered_at) on interpreting.passing to "${application}";
