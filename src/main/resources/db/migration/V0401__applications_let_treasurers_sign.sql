-- Whoever signs second records the outcome: treasurers too, who may sign for the largest amounts.

alter policy moved_by on applications.application
    with check (applicant_id = (select base.person()) and state in ('STARTED', 'SUBMITTED', 'RETURNED', 'WITHDRAWN')
        or applicant_id <> (select base.person())
            and state not in ('STARTED', 'WITHDRAWN')
            and (applications.works(lender_id)
                or lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))
                or lender_id = any (cast((select base.holds('TREASURER')) as uuid[]))));

alter policy recorded_by on applications.outcome
    with check (exists (
        select from applications.application
        where application.id = outcome.application_id
          and application.applicant_id <> (select base.person())
          and (applications.works(application.lender_id)
              or application.lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))
              or application.lender_id = any (cast((select base.holds('TREASURER')) as uuid[])))));
