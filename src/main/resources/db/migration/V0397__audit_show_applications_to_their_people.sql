-- Whoever asked for a loan sees who looked at what they wrote and brought.

create policy read_by_who_applied on audit.entry for select
    using (file in (
        select application.id
        from applications.application
        where application.applicant_id = (select base.person())));
