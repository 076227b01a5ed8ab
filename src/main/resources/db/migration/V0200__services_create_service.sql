-- What organisations do for people, and where. All of it is public, and its organisation writes it; what a coordinator
-- of a network enters for an organisation that has no account is entered for that.

create schema services;
grant usage on schema services to "${application}";

create table services.service (
    id uuid primary key,
    organisation_id uuid not null references directory.organisation,
    name text not null check (length(name) between 1 and 200),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    description text not null check (length(description) between 1 and 5000),
    steps text[] not null check (cardinality(steps) > 0 and steps <@ '{COMPETENCE_ASSESSMENT,SELF_ENTREPRENEURSHIP,
        MENTORING,INFORMATION,NETWORKING,FINANCE}'),
    statuses text[] not null default '{}' check (statuses <@ '{UNION_CITIZEN,RECOGNISED_REFUGEE,SUBSIDIARY_PROTECTION,
        TEMPORARY_PROTECTION,ASYLUM_SEEKER,LONG_TERM_RESIDENT,WORK_PERMIT,FAMILY,STUDENT,NO_PERMIT}'),
    groups text[] not null default '{}' check (groups <@ '{NEWCOMERS,REFUGEES,YOUNG_PEOPLE,WOMEN,PARENTS,JOB_SEEKERS,
        LOW_LITERACY,ENTREPRENEURS}'),
    minimum_age int check (minimum_age between 0 and 120),
    maximum_age int check (maximum_age between 0 and 120 and maximum_age >= coalesce(minimum_age, 0)),
    places text[] not null default '{}',
    eligibility_words text check (length(eligibility_words) between 1 and 2000),
    languages text[] not null default '{}',
    price text not null check (price in ('FREE', 'FIXED', 'DEPENDS')),
    price_amount bigint check (price_amount > 0 and price = 'FIXED'),
    price_currency text check (price_currency ~ '^[A-Z]{3}$'),
    price_words text check (length(price_words) between 1 and 500),
    waiting_days int check (waiting_days between 0 and 3650),
    booking text check (length(booking) between 1 and 1000),
    website text check (website ~ '^https?://' and length(website) <= 500),
    -- Of the service, never of a person: both are published.
    desk_email text check (length(desk_email) between 3 and 320),
    desk_telephone text check (length(desk_telephone) between 3 and 60),
    state text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    confirmed_at timestamptz not null,
    created_at timestamptz not null,
    check ((price = 'FIXED') = (price_amount is not null)),
    check ((price_amount is null) = (price_currency is null))
);
comment on table services.service is 'public: how to reach a service is published with it, and is never of a person';
create index on services.service (organisation_id);
create index on services.service (confirmed_at) where state <> 'ENDED';

create table services.intake (
    service_id uuid not null references services.service on delete cascade,
    number int not null check (number > 0),
    begins date,
    places int not null check (places between 1 and 100000),
    vacancies int not null check (vacancies between 0 and places),
    primary key (service_id, number)
);

create table services.site (
    id uuid primary key,
    organisation_id uuid not null references directory.organisation,
    name text not null check (length(name) between 1 and 200),
    street text check (length(street) between 1 and 300),
    postcode text check (length(postcode) between 1 and 20),
    town text not null check (length(town) between 1 and 200),
    district text check (length(district) between 1 and 200),
    country text not null check (country ~ '^[A-Z]{2}$'),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    access text[] not null default '{}' check (access <@ '{STEP_FREE,LIFT,ACCESSIBLE_TOILET,INDUCTION_LOOP,
        SIGN_LANGUAGE,CHILDREN_WELCOME,PUBLIC_TRANSPORT}'),
    check ((latitude is null) = (longitude is null))
);
create index on services.site (organisation_id);

create table services.opening (
    site_id uuid not null references services.site on delete cascade,
    number int not null check (number > 0),
    weekday int not null check (weekday between 1 and 7),
    opens time not null,
    closes time not null check (closes > opens),
    note text check (length(note) between 1 and 200),
    primary key (site_id, number)
);

create table services.offered_at (
    service_id uuid not null references services.service on delete cascade,
    site_id uuid not null references services.site on delete cascade,
    primary key (service_id, site_id)
);
create index on services.offered_at (site_id);

alter table services.service enable row level security;
alter table services.service force row level security;
alter table services.intake enable row level security;
alter table services.intake force row level security;
alter table services.site enable row level security;
alter table services.site force row level security;
alter table services.opening enable row level security;
alter table services.opening force row level security;
alter table services.offered_at enable row level security;
alter table services.offered_at force row level security;

-- Whoever may write for an organisation: its people, operators, those who coordinate a network in which it works, and
-- work that was asked to.
create function services.writes_for(organisation uuid) returns boolean
    language sql stable
    return organisation = any (base.organisations())
        or base.is_operator()
        or base.background() in ('services', 'services-confirmations')
        or directory.is_coordinated(organisation);

create policy seen_by on services.service for select using (true);
create policy made_by on services.service for insert with check (services.writes_for(organisation_id));
create policy changed_by on services.service for update using (services.writes_for(organisation_id));

create policy seen_by on services.site for select using (true);
create policy made_by on services.site for insert with check (services.writes_for(organisation_id));
create policy changed_by on services.site for update using (services.writes_for(organisation_id));
create policy removed_by on services.site for delete using (services.writes_for(organisation_id));

create policy seen_by on services.intake for select using (true);
create policy made_by on services.intake for insert with check (exists (
    select from services.service
    where service.id = service_id and services.writes_for(service.organisation_id)));
create policy removed_by on services.intake for delete using (exists (
    select from services.service
    where service.id = service_id and services.writes_for(service.organisation_id)));

create policy seen_by on services.opening for select using (true);
create policy made_by on services.opening for insert with check (exists (
    select from services.site
    where site.id = site_id and services.writes_for(site.organisation_id)));
create policy removed_by on services.opening for delete using (exists (
    select from services.site
    where site.id = site_id and services.writes_for(site.organisation_id)));

create policy seen_by on services.offered_at for select using (true);
create policy made_by on services.offered_at for insert with check (exists (
    select from services.service
    where service.id = service_id and services.writes_for(service.organisation_id)));
create policy removed_by on services.offered_at for delete using (exists (
    select from services.service
    where service.id = service_id and services.writes_for(service.organisation_id)));

grant select, insert on services.service, services.intake, services.site, services.opening, services.offered_at
    to "${application}";
grant update (name, language, description, steps, statuses, groups, minimum_age, maximum_age, places,
    eligibility_words, languages, price, price_amount, price_currency, price_words, waiting_days, booking, website,
    desk_email, desk_telephone, state, confirmed_at) on services.service to "${application}";
grant update (name, street, postcode, town, district, country, latitude, longitude, access)
    on services.site to "${application}";
grant delete on services.intake, services.site, services.opening, services.offered_at to "${application}";
