-- Whoever asked to be called is not forgotten: once, after some days in which nobody said what became of it, those who
-- advise there and those who administer the organisation are reminded.

alter table journeys.first_contact add column reminded_at timestamptz;

create policy reminded_by on journeys.first_contact for update
    using ((select base.background()) = 'journeys-first-contacts');

grant update (reminded_at) on journeys.first_contact to "${application}";
