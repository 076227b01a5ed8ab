-- Whoever has no account says to the lender's people that they are not content.

alter policy moved_by on complaints.complaint
    with check (person_id = (select base.person()) and state in ('CONTESTED', 'WITHDRAWN')
        or person_id is null and state = 'CONTESTED' and complaints.works(lender_id)
        or person_id is distinct from (select base.person())
            and state in ('ACKNOWLEDGED', 'ANSWERED', 'SETTLED')
            and complaints.works(lender_id)
        or (select base.background()) = 'personal-data');
