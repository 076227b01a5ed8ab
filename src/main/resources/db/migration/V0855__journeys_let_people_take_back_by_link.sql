-- Whoever has no account takes back a yes themselves, by the link on their receipt. What it may do is what the person may,
-- and only in a file of which there is such a link: end a yes, drop what waits for one, close the file.

create table journeys.consent_link (
    secret_hash bytea primary key,
    network_id uuid not null,
    journey_id uuid not null,
    consent_id uuid not null,
    made_at timestamptz not null,
    foreign key (network_id, consent_id) references journeys.consent on delete cascade
);
create index on journeys.consent_link (network_id, consent_id);
create index on journeys.consent_link (journey_id);

alter table journeys.consent_link enable row level security;
alter table journeys.consent_link force row level security;

-- Whether a yes has ended before; nothing else is told of it.
create function journeys.ended_before(network uuid, consent uuid, moment timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (
        select from journeys.consent
        where consent.network_id = ended_before.network
          and consent.id = ended_before.consent
          and least(consent.withdrawn_at, consent.until) < ended_before.moment);
revoke execute on function journeys.ended_before(uuid, uuid, timestamptz) from public;
grant execute on function journeys.ended_before(uuid, uuid, timestamptz) to "${application}";

create policy followed_by on journeys.consent_link for select
    using ((select base.background()) in ('journeys-sharing', 'retention'));
create policy made_by on journeys.consent_link for insert
    with check (exists (
            select from journeys.sight
            where sight.journey_id = consent_link.journey_id
              and sight.kind in ('OWN', 'CASE'))
        and exists (
            select from journeys.consent
            where consent.network_id = consent_link.network_id
              and consent.id = consent_link.consent_id
              and consent.journey_id = consent_link.journey_id
              and consent.given_at is not null));
create policy removed_by on journeys.consent_link for delete
    using ((select base.background()) = 'retention');

create policy taken_back_by_link on journeys.consent for update
    using ((select base.background()) = 'journeys-sharing'
        and given_at is not null
        and exists (select from journeys.consent_link where consent_link.journey_id = consent.journey_id))
    with check (withdrawn_at is not null);
create policy dropped_by_link on journeys.consent for delete
    using ((select base.background()) = 'journeys-sharing'
        and given_at is null
        and exists (select from journeys.consent_link where consent_link.journey_id = consent.journey_id));
create policy closed_by_link on journeys.journey for update
    using ((select base.background()) = 'journeys-sharing'
        and exists (select from journeys.consent_link where consent_link.journey_id = journey.id))
    with check (state = 'CLOSED');

grant select, insert, delete on journeys.consent_link to "${application}";
