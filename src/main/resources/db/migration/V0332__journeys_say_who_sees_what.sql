-- Who sees what. All policies ask journeys.sight, whose own policy leaves of it what is the viewer's. The triggers that
-- write it run as the owner, who is let through there and nowhere else.

alter table journeys.journey enable row level security;
alter table journeys.journey force row level security;
alter table journeys.case_worker enable row level security;
alter table journeys.case_worker force row level security;
alter table journeys.consent enable row level security;
alter table journeys.consent force row level security;
alter table journeys.glass enable row level security;
alter table journeys.glass force row level security;
alter table journeys.sight enable row level security;
alter table journeys.sight force row level security;
alter table journeys.name enable row level security;
alter table journeys.name force row level security;
alter table journeys.birth enable row level security;
alter table journeys.birth force row level security;
alter table journeys.contact enable row level security;
alter table journeys.contact force row level security;
alter table journeys.tongue enable row level security;
alter table journeys.tongue force row level security;
alter table journeys.residence enable row level security;
alter table journeys.residence force row level security;
alter table journeys.moment enable row level security;
alter table journeys.moment force row level security;
alter table journeys.happening enable row level security;
alter table journeys.happening force row level security;
alter table journeys.deadline enable row level security;
alter table journeys.deadline force row level security;
alter table journeys.task enable row level security;
alter table journeys.task force row level security;
alter table journeys.correction enable row level security;
alter table journeys.correction force row level security;
alter table journeys.claim enable row level security;
alter table journeys.claim force row level security;
alter table journeys.first_contact enable row level security;
alter table journeys.first_contact force row level security;

create policy counted_by_owner on journeys.journey to current_user using (true) with check (true);
create policy counted_by_owner on journeys.case_worker to current_user using (true) with check (true);
create policy counted_by_owner on journeys.consent to current_user using (true) with check (true);
create policy counted_by_owner on journeys.glass to current_user using (true) with check (true);
create policy counted_by_owner on journeys.sight to current_user using (true) with check (true);

create policy seen_by on journeys.sight for select
    using (grantee = (select base.person())
        or grantee = any (cast((select base.organisations()) as uuid[]))
            and (grantee::text || ':' || role) = any (cast((select base.seats()) as text[])));

-- That a file exists is known to the advisers and the administrators of the organisation that holds it.
create policy seen_by on journeys.journey for select
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (select from journeys.sight where sight.journey_id = journey.id and sight.until > now())
        or (select base.background()) in ('personal-data', 'retention', 'journeys-dates', 'journeys-sharing',
            'journeys-claims'));
create policy opened_by on journeys.journey for insert
    with check (holder_id = any (cast((select base.advises()) as uuid[]))
        and opened_by = (select base.person())
        and person_id is null
        and state = 'ASKED');
create policy changed_by on journeys.journey for update
    using (exists (
            select from journeys.sight
            where sight.journey_id = journey.id
              and sight.kind in ('OWN', 'CASE'))
        or (select base.background()) in ('personal-data', 'journeys-claims'));
create policy removed_by on journeys.journey for delete
    using ((select base.background()) in ('personal-data', 'retention')
        or state = 'ASKED' and exists (
            select from journeys.sight
            where sight.journey_id = journey.id
              and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.case_worker for select
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (select from journeys.sight where sight.journey_id = case_worker.journey_id and sight.until > now())
        or (select base.background()) in ('personal-data', 'journeys-dates'));
create policy given_by on journeys.case_worker for insert
    with check (exists (
            select from journeys.journey
            where journey.id = case_worker.journey_id
              and journey.network_id = case_worker.network_id
              and journey.holder_id = case_worker.holder_id)
        and (holder_id = any (cast((select base.administers()) as uuid[]))
            or exists (
                select from journeys.sight
                where sight.journey_id = case_worker.journey_id
                  and sight.kind = 'CASE')));
create policy ended_by on journeys.case_worker for update
    using (holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (
            select from journeys.sight
            where sight.journey_id = case_worker.journey_id
              and sight.kind in ('OWN', 'CASE')));

-- A receiver sees the consent that lets it in, as long as it does.
create policy seen_by on journeys.consent for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = consent.journey_id
              and sight.until > now()
              and (sight.kind <> 'CONSENT' or sight.source = consent.id))
        or (select base.background()) in ('personal-data', 'journeys-sharing'));
create policy asked_by on journeys.consent for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = consent.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy answered_by on journeys.consent for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = consent.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.consent for delete
    using (given_at is null and exists (
        select from journeys.sight
        where sight.journey_id = consent.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.glass for select
    using (person_id = (select base.person())
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (
            select from journeys.sight
            where sight.journey_id = glass.journey_id
              and sight.kind in ('OWN', 'CASE'))
        or (select base.background()) = 'personal-data');
create policy broken_by on journeys.glass for insert
    with check (person_id = (select base.person())
        and holder_id = any (cast((select base.advises()) as uuid[]))
        and exists (
            select from journeys.journey
            where journey.id = glass.journey_id
              and journey.network_id = glass.network_id
              and journey.holder_id = glass.holder_id
              and journey.state <> 'ASKED'));


create policy seen_by on journeys.name for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = name.journey_id
              and sight.until > now()
              and (sight.categories is null or 'NAME' = any (sight.categories)))
        or (select base.background()) in ('journeys-sharing', 'personal-data'));
create policy written_by on journeys.name for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = name.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.name for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = name.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.name for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = name.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.birth for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = birth.journey_id
              and sight.until > now()
              and (sight.categories is null or 'NAME' = any (sight.categories)))
        or (select base.background()) in ('journeys-sharing', 'personal-data'));
create policy written_by on journeys.birth for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = birth.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.birth for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = birth.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.birth for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = birth.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.contact for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = contact.journey_id
              and sight.until > now()
              and (sight.categories is null or 'CONTACT' = any (sight.categories)))
        or (select base.background()) in ('journeys-sharing', 'personal-data'));
create policy written_by on journeys.contact for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = contact.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.contact for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = contact.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.contact for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = contact.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.tongue for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = tongue.journey_id
              and sight.until > now()
              and (sight.categories is null or 'LANGUAGES' = any (sight.categories)))
        or (select base.background()) in ('journeys-sharing', 'personal-data'));
create policy written_by on journeys.tongue for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = tongue.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.tongue for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = tongue.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.tongue for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = tongue.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.residence for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = residence.journey_id
              and sight.until > now()
              and (sight.categories is null or 'RESIDENCE' = any (sight.categories)))
        or (select base.background()) in ('journeys-sharing', 'personal-data'));
create policy written_by on journeys.residence for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = residence.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.residence for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = residence.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.residence for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = residence.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.deadline for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = deadline.journey_id
              and sight.until > now()
              and (sight.categories is null or 'RESIDENCE' = any (sight.categories)))
        or (select base.background()) in ('journeys-dates', 'personal-data'));
create policy written_by on journeys.deadline for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = deadline.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.deadline for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = deadline.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.deadline for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = deadline.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy tasked_by on journeys.deadline for update
    using ((select base.background()) = 'journeys-dates');

create policy seen_by on journeys.task for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = task.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) in ('journeys-dates', 'personal-data'));
create policy written_by on journeys.task for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = task.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.task for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = task.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.task for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = task.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy made_by on journeys.task for insert
    with check ((select base.background()) = 'journeys-dates');

create policy seen_by on journeys.correction for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = correction.journey_id
              and sight.until > now()
              and (sight.categories is null or 'NAME' = any (sight.categories)))
        or (select base.background()) in ('personal-data'));
create policy written_by on journeys.correction for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = correction.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on journeys.correction for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = correction.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy removed_by on journeys.correction for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = correction.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on journeys.moment for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = moment.journey_id
              and sight.until > now())
        or (select base.background()) = 'personal-data');
create policy noted_by on journeys.moment for insert
    with check (exists (
            select from journeys.sight
            where sight.journey_id = moment.journey_id
              and sight.until > now())
        or exists (
            select from journeys.journey
            where journey.id = moment.journey_id
              and journey.holder_id = any (cast((select base.administers()) as uuid[])))
        or (select base.background()) is not null);

create policy seen_by on journeys.happening for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = happening.journey_id
              and sight.until > now()
              and (sight.categories is null or happening.category = any (sight.categories)))
        or (select base.background()) = 'personal-data');
-- Work in the background notes what it did, and reads nothing of it.
create policy noted_by on journeys.happening for insert
    with check (exists (
            select from journeys.sight
            where sight.journey_id = happening.journey_id
              and sight.until > now()
              and (sight.categories is null or happening.category = any (sight.categories)))
        or exists (
            select from journeys.journey
            where journey.id = happening.journey_id
              and journey.holder_id = any (cast((select base.administers()) as uuid[])))
        or (select base.background()) is not null);

create policy made_by on journeys.claim for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = claim.journey_id
          and sight.kind = 'CASE'));
create policy redeemed_by on journeys.claim
    using ((select base.background()) in ('journeys-claims', 'retention'));

-- Somebody comes through the front door, or an adviser takes a call.
create policy seen_by on journeys.first_contact for select
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or (select base.background()) in ('journeys-first-contacts', 'retention'));
create policy taken_by on journeys.first_contact for insert
    with check (holder_id = any (cast((select base.advises()) as uuid[]))
        or (select base.background()) = 'journeys-first-contacts');
create policy answered_by on journeys.first_contact for update
    using (holder_id = any (cast((select base.advises()) as uuid[])));
create policy removed_by on journeys.first_contact for delete
    using ((select base.background()) in ('journeys-first-contacts', 'retention'));

grant select, insert, delete, update (person_id, step, state, state_since, outcome, touched_at, version)
    on journeys.journey to "${application}";
grant select, insert, update (leads, until) on journeys.case_worker to "${application}";
grant select on journeys.purpose, journeys.sight to "${application}";
grant select, insert, delete, update (given_at, way, withdrawn_at, withdrawn_by) on journeys.consent to "${application}";
grant select, insert on journeys.glass, journeys.moment, journeys.happening to "${application}";
grant select, insert, delete, update on journeys.name, journeys.birth, journeys.contact, journeys.tongue,
    journeys.residence to "${application}";
grant select, insert, delete, update (day, kind, tasked_at) on journeys.deadline to "${application}";
grant select, insert, delete, update (owner_id, due, done_at, done_by) on journeys.task to "${application}";
grant select, insert, update (answered_at, answered_by, taken, answer) on journeys.correction to "${application}";
grant select, insert, delete on journeys.claim to "${application}";
grant select, insert, delete, update (answered_at, answered_by, answer) on journeys.first_contact to "${application}";
