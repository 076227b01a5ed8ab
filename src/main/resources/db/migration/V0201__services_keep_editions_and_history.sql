-- Two people may write on one service at the same time: the second is told, and loses nothing. What happened to a
-- service stays readable, also after it has ended; who of the people did it stands in the trail only.

-- Where nothing is to be paid there is no amount to be positive: the first rule refused every free service.
alter table services.service drop constraint service_check1;
alter table services.service add check (price_amount > 0);

alter table services.service add edition int not null default 1;
alter table services.site add edition int not null default 1;
grant update (edition) on services.service, services.site to "${application}";

create table services.happening (
    service_id uuid not null references services.service on delete cascade,
    number int generated always as identity,
    what text not null check (what in ('ADDED', 'CHANGED', 'CONFIRMED', 'PAUSED', 'TAKEN_UP', 'ENDED')),
    speaker text not null check (speaker in ('HOUSE', 'NETWORK', 'OPERATOR', 'LETTER', 'TABLE')),
    at timestamptz not null,
    primary key (service_id, number)
);

alter table services.happening enable row level security;
alter table services.happening force row level security;

create policy seen_by on services.happening for select using (true);
create policy noted_by on services.happening for insert with check (exists (
    select from services.service
    where service.id = service_id and services.writes_for(service.organisation_id)));

grant select, insert on services.happening to "${application}";
