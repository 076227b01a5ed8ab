-- Who works for a lender is found out once for a statement and not for each application. A portfolio with and without somebody who
-- accompanies asks all applications that were accompanied; they are found without those of all others.

alter policy seen_by on applications.application
    using (applicant_id = (select base.person())
        or submitted_at is not null and lender_id = any (cast((select base.holds('LENDER')) as uuid[]))
        or state in ('READY', 'POSTPONED', 'GRANTED', 'REFUSED', 'FORGONE')
            and (lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))
                or lender_id = any (cast((select base.holds('TREASURER')) as uuid[])))
        or (select base.background()) in ('applications', 'personal-data', 'retention'));

create index tie_coaches on applications.tie (application_id) where kind = 'COACHES';
