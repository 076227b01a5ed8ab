-- Who sees and who writes it: as everything of a journey, by journeys.sight.

alter table accompaniment.plan enable row level security;
alter table accompaniment.plan force row level security;
alter table accompaniment.goal enable row level security;
alter table accompaniment.goal force row level security;
alter table accompaniment.step enable row level security;
alter table accompaniment.step force row level security;
alter table accompaniment.edition enable row level security;
alter table accompaniment.edition force row level security;
alter table accompaniment.posture enable row level security;
alter table accompaniment.posture force row level security;
alter table accompaniment.session enable row level security;
alter table accompaniment.session force row level security;
alter table accompaniment.presence enable row level security;
alter table accompaniment.presence force row level security;
alter table accompaniment.remark enable row level security;
alter table accompaniment.remark force row level security;
alter table accompaniment.workshop enable row level security;
alter table accompaniment.workshop force row level security;

create policy seen_by on accompaniment.plan for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = plan.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.plan for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = plan.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on accompaniment.plan for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = plan.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on accompaniment.goal for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = goal.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.goal for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = goal.journey_id
          and sight.kind = 'CASE'));
create policy changed_by on accompaniment.goal for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = goal.journey_id
          and sight.kind = 'CASE'));

create policy seen_by on accompaniment.step for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = step.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.step for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = step.journey_id
          and sight.kind = 'CASE'));
create policy changed_by on accompaniment.step for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = step.journey_id
          and sight.kind = 'CASE'));

create policy seen_by on accompaniment.edition for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = edition.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.edition for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = edition.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on accompaniment.posture for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = posture.journey_id
              and sight.until > now()
              and (sight.categories is null or 'PLAN' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.posture for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = posture.journey_id
          and sight.kind in ('OWN', 'CASE')));
create policy changed_by on accompaniment.posture for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = posture.journey_id
          and sight.kind in ('OWN', 'CASE')));

create policy seen_by on accompaniment.session for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = session.journey_id
              and sight.until > now()
              and (sight.categories is null or 'SESSIONS' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.session for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = session.journey_id
          and sight.kind = 'CASE'));
create policy changed_by on accompaniment.session for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = session.journey_id
          and sight.kind = 'CASE'));
create policy removed_by on accompaniment.session for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = session.journey_id
          and sight.kind = 'CASE'));

create policy seen_by on accompaniment.presence for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = presence.journey_id
              and sight.until > now()
              and (sight.categories is null or 'SESSIONS' = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy written_by on accompaniment.presence for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = presence.journey_id
          and sight.kind = 'CASE'));
create policy changed_by on accompaniment.presence for update
    using (exists (
        select from journeys.sight
        where sight.journey_id = presence.journey_id
          and sight.kind = 'CASE'));
create policy removed_by on accompaniment.presence for delete
    using (exists (
        select from journeys.sight
        where sight.journey_id = presence.journey_id
          and sight.kind = 'CASE'));

create policy seen_by on accompaniment.remark for select
    using (exists (
            select from journeys.sight
            where sight.journey_id = remark.journey_id
              and sight.until > now()
              and (sight.categories is null or remark.category = any (sight.categories)))
        or (select base.background()) = 'personal-data');
create policy said_by on accompaniment.remark for insert
    with check (exists (
        select from journeys.sight
        where sight.journey_id = remark.journey_id
          and sight.kind = 'OWN'));

-- Of a workshop it says what was taught and when; who was there stands in presence.
create policy seen_by on accompaniment.workshop for select
    using (holder_id = any (cast((select base.advises()) as uuid[]))
        or holder_id = any (cast((select base.administers()) as uuid[]))
        or exists (select from accompaniment.presence where presence.workshop_id = workshop.id));
create policy held_by on accompaniment.workshop for insert
    with check (holder_id = any (cast((select base.advises()) as uuid[]))
        and made_by = (select base.person()));

grant select, insert, update (version, agreed_version, agreed_at, agreed_by, language, interpreter)
    on accompaniment.plan to "${application}";
grant select, insert, update (words, language, state, reason, ended_at, version)
    on accompaniment.goal to "${application}";
grant select, insert, update (words, chain, who, owner_id, other, due, state, reason, ended_at, version)
    on accompaniment.step to "${application}";
grant select, insert on accompaniment.edition, accompaniment.remark, accompaniment.workshop to "${application}";
grant select on accompaniment.topic, accompaniment.statement to "${application}";
grant select, insert, delete,
    update (at, minutes, way, topics, next_step, note, interpreter, version)
    on accompaniment.session to "${application}";
grant select, insert, delete, update (minutes) on accompaniment.presence to "${application}";
grant select, insert, update (value, rated_at) on accompaniment.posture to "${application}";

create index on accompaniment.presence (workshop_id);
