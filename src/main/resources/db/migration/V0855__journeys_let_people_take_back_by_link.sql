-- Whoever has no account takes back a yes themselves, by the link on their receipt. What it may do is what the person may,
-- and only of a yes to which there is such a link. The one to the file itself also ends all others, drops what waits for one, and
-- closes the file.

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

create policy counted_by_owner on journeys.consent_link to current_user using (true) with check (true);

-- Each look at a receipt on paper makes one. That many are enough, and whoever looks again and again fills no table.
create function journeys.keep_newest_links() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from journeys.consent_link
    where secret_hash in (
        select link.secret_hash
        from journeys.consent_link link
        where link.network_id = new.network_id
          and link.consent_id = new.consent_id
        order by link.secret_hash = new.secret_hash desc, link.made_at desc, link.secret_hash
        offset 50);
    return null;
end
$$;
create trigger keeps_newest after insert on journeys.consent_link
    for each row execute function journeys.keep_newest_links();

-- Whether there is a link by which a whole file is given up: to the yes to the file itself, while that lives.
create function journeys.closes_by_link(journey uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (
        select from journeys.consent_link
        join journeys.consent on consent.network_id = consent_link.network_id
            and consent.id = consent_link.consent_id
        where consent_link.journey_id = closes_by_link.journey
          and consent.purpose = 'HOLD'
          and consent.withdrawn_at is null);
revoke execute on function journeys.closes_by_link(uuid) from public;
grant execute on function journeys.closes_by_link(uuid) to "${application}";

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
        and (exists (
                select from journeys.consent_link
                where consent_link.network_id = consent.network_id
                  and consent_link.consent_id = consent.id)
            or journeys.closes_by_link(journey_id)))
    with check (withdrawn_at is not null);
create policy dropped_by_link on journeys.consent for delete
    using ((select base.background()) = 'journeys-sharing'
        and given_at is null
        and journeys.closes_by_link(journey_id));
create policy closed_by_link on journeys.journey for update
    using ((select base.background()) = 'journeys-sharing'
        and journeys.closes_by_link(id))
    with check (state = 'CLOSED');

grant select, insert, delete on journeys.consent_link to "${application}";
