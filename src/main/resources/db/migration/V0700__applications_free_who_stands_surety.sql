-- Whoever stands surety never heard that nothing is owed any more, and a loan that was called off left what it was made of granted for
-- ever. They are told once, and again if it runs after all: what ended a loan can be taken back.

alter table applications.guarantor add freed text check (freed in ('UNLENT', 'REPAID'));
alter table applications.guarantor add freed_at timestamptz;
alter table applications.guarantor add freed_told boolean not null default false;
alter table applications.guarantor add constraint guarantor_freed_at_check check ((freed is null) = (freed_at is null));
alter table applications.guarantor add constraint guarantor_freed_of_what_holds check (freed is null or state = 'ACCEPTED');
comment on column applications.guarantor.freed_told is 'Whether a letter went to them; who has no account is told otherwise.';
grant update (freed, freed_at, freed_told) on applications.guarantor to "${application}";
create index guarantor_bound on applications.guarantor (application_id) where state = 'ACCEPTED' and freed is null;

-- What became a loan ends with it, and goes on with it.
alter policy moved_by on applications.application
    with check (applicant_id = (select base.person())
            and state in ('STARTED', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'FORGONE')
        or applicant_id <> (select base.person())
            and state not in ('STARTED', 'WITHDRAWN', 'FORGONE')
            and (applications.works(lender_id)
                or lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))
                or lender_id = any (cast((select base.holds('TREASURER')) as uuid[])))
        or applicant_id <> (select base.person()) and state = 'FORGONE' and applications.works(lender_id)
        or (select base.background()) = 'applications' and state in ('GRANTED', 'FORGONE'));

create or replace function applications.forgo_what_was_granted() returns trigger
    language plpgsql
as $$
begin
    if new.state = 'FORGONE' and old.state <> 'GRANTED'
        or old.state = 'FORGONE' and (new.state <> 'GRANTED' or base.background() is distinct from 'applications') then
        raise exception 'only what was granted is let go of, and once' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
