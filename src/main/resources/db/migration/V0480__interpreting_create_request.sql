-- Who may ask a house of interpreters for whom, what is asked, who is offered it and takes it, what was done, and what it
-- comes to. Of the person for whom somebody interprets there is nothing but the reference of whoever asks.
create schema interpreting;
grant usage on schema interpreting to "${application}";

create table interpreting.agreement (
    house_id uuid not null references directory.organisation on delete cascade,
    id uuid not null,
    client_id uuid not null references directory.organisation on delete cascade,
    tariff_family text not null check (length(tariff_family) between 1 and 80),
    cost_centres text[] not null,
    billing_address text not null check (length(billing_address) between 1 and 500),
    since date not null,
    until date check (until >= since),
    primary key (house_id, id),
    unique (house_id, client_id, since)
);
create index on interpreting.agreement (client_id);

create table interpreting.request (
    house_id uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    client_id uuid not null references directory.organisation on delete cascade,
    asked_by uuid references people.person on delete set null,
    asked_at timestamptz not null,
    series_id uuid,
    -- By the clock of the house, so that one day is one stretch of the index.
    day date not null,
    begins_at timestamptz not null,
    minutes int not null check (minutes between 5 and 720),
    mode text not null check (mode in ('ON_SITE', 'STANDING', 'TELEPHONE', 'VIDEO')),
    language text not null check (language ~ '^[a-z]{2,3}$'),
    dialect text not null check (length(dialect) <= 60),
    place text not null check (length(place) <= 200),
    room text not null check (length(room) <= 200),
    topic text not null check (topic in ('HEALTH', 'MENTAL_HEALTH', 'SOCIAL', 'SCHOOL', 'ASYLUM', 'JUSTICE', 'WORK', 'MONEY', 'LEARNING')),
    urgent boolean not null,
    gender text check (gender in ('WOMAN', 'MAN')),
    wished_id uuid references people.person on delete set null,
    cost_centre text not null check (length(cost_centre) <= 80),
    reference text not null check (length(reference) <= 60),
    notes text not null check (length(notes) <= 500),
    state text not null default 'OPEN' check (state in ('OPEN', 'COVERED', 'DONE', 'NOBODY_CAME', 'CANCELLED')),
    interpreter_id uuid references people.person on delete set null,
    covered_at timestamptz,
    charge_id uuid,
    pay_id uuid,
    primary key (house_id, id),
    foreign key (house_id, agreement_id) references interpreting.agreement on delete cascade,
    check (state in ('OPEN', 'CANCELLED') or covered_at is not null)
);
comment on column interpreting.request.notes is 'What an interpreter has to know; no name, no illness, nothing about origin or religion.';
create index on interpreting.request (house_id, day, begins_at, id);
create index on interpreting.request (client_id, begins_at desc, id);
create index on interpreting.request (interpreter_id, begins_at desc, id);
create index on interpreting.request (asked_by);
create index on interpreting.request (wished_id);

create table interpreting.offer (
    house_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    interpreter_id uuid not null references people.person on delete cascade,
    secret_hash bytea not null unique,
    sent_at timestamptz not null,
    until timestamptz not null,
    answer text check (answer in ('ACCEPTED', 'DECLINED', 'TAKEN', 'WITHDRAWN')),
    answered_at timestamptz,
    primary key (house_id, id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade,
    check ((answer is null) = (answered_at is null))
);
-- Nobody is asked twice for the same at one time.
create unique index offer_once on interpreting.offer (house_id, request_id, interpreter_id) where answer is null;
create index on interpreting.offer (house_id, request_id);
create index on interpreting.offer (interpreter_id, until);

create table interpreting.sheet (
    house_id uuid not null,
    request_id uuid not null,
    began_at timestamptz not null,
    ended_at timestamptz not null check (ended_at >= began_at),
    waited int not null check (waited between 0 and 600),
    kilometres numeric(6, 1) not null check (kilometres >= 0),
    tickets numeric(8, 2) not null check (tickets >= 0),
    nobody_came boolean not null,
    signed_name text not null check (length(signed_name) <= 120),
    signed_function text not null check (length(signed_function) <= 120),
    remarks text not null check (length(remarks) <= 500),
    -- It was called off before the sheet came.
    contested boolean not null,
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (house_id, request_id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade
);
comment on column interpreting.sheet.remarks is 'About the mission, never about what was said.';
create index on interpreting.sheet (by_id);

create table interpreting.cancellation (
    house_id uuid not null,
    request_id uuid not null,
    side text not null check (side in ('CLIENT', 'HOUSE')),
    under_way boolean not null,
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (house_id, request_id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade
);
create index on interpreting.cancellation (by_id);

-- What one mission comes to on both sides, written once.
create table interpreting.line (
    house_id uuid not null,
    request_id uuid not null,
    scale text not null check (scale in ('CHARGE', 'PAY')),
    number int not null check (number > 0),
    month date not null check (extract(day from month) = 1),
    party_id uuid not null,
    kind text not null,
    quantity numeric(12, 2) not null,
    price numeric(12, 4) not null,
    amount numeric(12, 2) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    primary key (house_id, request_id, scale, number),
    foreign key (house_id, request_id) references interpreting.request on delete cascade
);
create index on interpreting.line (house_id, month, scale, party_id);

create function interpreting.sends(house uuid) returns boolean
language sql stable as $$
    select house = any (cast((select base.holds('DISPATCHER')) as uuid[]))
$$;
create function interpreting.counts(house uuid) returns boolean
language sql stable as $$
    select house = any (cast((select base.holds('TREASURER')) as uuid[]))
$$;
create function interpreting.belongs(client uuid) returns boolean
language sql stable as $$
    select client = any (cast((select base.organisations()) as uuid[]))
$$;
create function interpreting.works() returns boolean
language sql stable as $$
    select (select base.background()) in ('interpreting', 'personal-data', 'retention')
$$;

do $$
declare
    name text;
begin
    foreach name in array array['agreement', 'request', 'offer', 'sheet', 'cancellation', 'line'] loop
        execute format('alter table interpreting.%I enable row level security', name);
        execute format('alter table interpreting.%I force row level security', name);
        execute format('create policy worked_by on interpreting.%I using (interpreting.works())', name);
    end loop;
end
$$;

create policy seen_by on interpreting.agreement for select
    using (interpreting.sends(house_id) or interpreting.counts(house_id) or interpreting.belongs(client_id));
create policy made_by on interpreting.agreement for insert
    with check (interpreting.sends(house_id) or interpreting.counts(house_id));
create policy ended_by on interpreting.agreement for update
    using (interpreting.sends(house_id) or interpreting.counts(house_id));

create policy seen_by on interpreting.offer for select
    using (interpreting.sends(house_id) or interpreter_id = (select base.person()));
create policy made_by on interpreting.offer for insert with check (interpreting.sends(house_id));
create policy answered_by on interpreting.offer for update
    using (interpreting.sends(house_id) or interpreter_id = (select base.person()));

create policy seen_by on interpreting.request for select
    using (interpreting.sends(house_id)
        or interpreting.counts(house_id)
        or interpreting.belongs(client_id)
        or interpreter_id = (select base.person()));
create policy asked_by on interpreting.request for insert
    with check (asked_by = (select base.person())
        and interpreting.belongs(client_id)
        and exists (
            select from interpreting.agreement
            where agreement.house_id = request.house_id
              and agreement.id = request.agreement_id
              and agreement.client_id = request.client_id));
create policy moved_by on interpreting.request for update
    using (interpreting.sends(house_id)
        or interpreting.belongs(client_id)
        or interpreter_id = (select base.person()));

create policy seen_by on interpreting.sheet for select
    using (exists (
        select from interpreting.request
        where request.house_id = sheet.house_id and request.id = sheet.request_id));
create policy written_by on interpreting.sheet for insert
    with check (by_id = (select base.person())
        and exists (
            select from interpreting.request
            where request.house_id = sheet.house_id
              and request.id = sheet.request_id
              and request.interpreter_id = (select base.person())));

create policy seen_by on interpreting.cancellation for select
    using (exists (
        select from interpreting.request
        where request.house_id = cancellation.house_id and request.id = cancellation.request_id));
create policy made_by on interpreting.cancellation for insert
    with check (by_id = (select base.person())
        and exists (
            select from interpreting.request
            where request.house_id = cancellation.house_id
              and request.id = cancellation.request_id
              and (side = 'CLIENT' and interpreting.belongs(request.client_id)
                or side = 'HOUSE' and interpreting.sends(request.house_id))));

-- The client sees what it is charged, the interpreter what they are paid; lines are written by the work itself.
create policy seen_by on interpreting.line for select
    using (interpreting.counts(house_id)
        or interpreting.sends(house_id)
        or scale = 'CHARGE' and interpreting.belongs(party_id)
        or scale = 'PAY' and party_id = (select base.person()));

grant select, insert on interpreting.agreement, interpreting.request, interpreting.offer, interpreting.sheet,
    interpreting.cancellation, interpreting.line to "${application}";
grant update (until) on interpreting.agreement to "${application}";
grant update (state, interpreter_id, covered_at, charge_id, pay_id, wished_id) on interpreting.request to "${application}";
grant update (answer, answered_at) on interpreting.offer to "${application}";
grant delete on interpreting.offer to "${application}";
