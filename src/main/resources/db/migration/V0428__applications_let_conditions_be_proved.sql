-- After a decision with conditions the applicant or an officer brings what shows that they are met. It is not taken back: the
-- decision rests on it.

create policy proved_by on applications.document for insert
    with check (code like 'condition-%'
        and exists (
            select from applications.application
            where application.id = document.application_id
              and application.state = 'GRANTED'
              and (application.applicant_id = (select base.person()) or applications.works(application.lender_id))));
