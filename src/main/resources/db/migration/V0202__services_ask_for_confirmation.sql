-- After its term those who answer for a service are asked whether it is still true. Whoever has one of the letters
-- answers, once; what they say has changed waits for the people of the organisation, who work it in.

create table services.asking (
    service_id uuid primary key references services.service on delete cascade,
    asked_at timestamptz not null,
    reminded_at timestamptz,
    answered_at timestamptz
);

create table services.link (
    secret_hash bytea primary key,
    service_id uuid not null references services.asking on delete cascade
);
create index on services.link (service_id);

create table services.remark (
    id uuid primary key,
    service_id uuid not null references services.service on delete cascade,
    words text not null check (length(words) between 1 and 2000),
    said_at timestamptz not null
);
create index on services.remark (service_id);

alter table services.asking enable row level security;
alter table services.asking force row level security;
alter table services.link enable row level security;
alter table services.link force row level security;
alter table services.remark enable row level security;
alter table services.remark force row level security;

create policy kept_by on services.asking using (base.background() = 'services-confirmations');
create policy kept_by on services.link using (base.background() = 'services-confirmations');

create policy seen_by on services.remark for select using (exists (
    select from services.service
    where service.id = service_id and services.writes_for(service.organisation_id)));
create policy made_by on services.remark for insert with check (base.background() = 'services-confirmations');
create policy worked_in_by on services.remark for delete using (exists (
    select from services.service
    where service.id = service_id and services.writes_for(service.organisation_id)));

grant select, insert, delete on services.asking, services.link, services.remark to "${application}";
grant update (reminded_at, answered_at) on services.asking to "${application}";
