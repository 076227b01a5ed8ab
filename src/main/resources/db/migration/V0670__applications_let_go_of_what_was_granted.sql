-- What was granted and is not wanted any more stayed granted for ever, and its conditions stayed on the list of what is missing. It
-- ends: whoever asked for it says so, or an officer of the lender, and why.

alter table applications.application drop constraint application_state_check;
alter table applications.application add constraint application_state_check check (state in ('STARTED', 'SUBMITTED', 'RETURNED',
    'READY', 'POSTPONED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'FORGONE'));

alter policy seen_by on applications.application
    using (applicant_id = (select base.person())
        or submitted_at is not null and applications.works(lender_id)
        or state in ('READY', 'POSTPONED', 'GRANTED', 'REFUSED', 'FORGONE')
            and (lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))
                or lender_id = any (cast((select base.holds('TREASURER')) as uuid[])))
        or (select base.background()) in ('applications', 'personal-data', 'retention'));
alter policy moved_by on applications.application
    with check (applicant_id = (select base.person())
            and state in ('STARTED', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'FORGONE')
        or applicant_id <> (select base.person())
            and state not in ('STARTED', 'WITHDRAWN', 'FORGONE')
            and (applications.works(lender_id)
                or lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))
                or lender_id = any (cast((select base.holds('TREASURER')) as uuid[])))
        or applicant_id <> (select base.person()) and state = 'FORGONE' and applications.works(lender_id));

-- Only what was granted is let go of, and it stays so.
create function applications.forgo_what_was_granted() returns trigger
    language plpgsql
as $$
begin
    if (new.state = 'FORGONE' and old.state <> 'GRANTED') or old.state = 'FORGONE' then
        raise exception 'only what was granted is let go of, and once' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger forgo_what_was_granted before update of state on applications.application
    for each row when (new.state is distinct from old.state) execute function applications.forgo_what_was_granted();
