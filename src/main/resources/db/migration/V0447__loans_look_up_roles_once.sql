-- Who works for a lender is found out once for a statement and not for each row: a payment rewrites what is kept of a loan,
-- and a file of a bank does so for a hundred thousand. What stays as it was in there is not written again.

create function loans.houses() returns uuid[]
    language sql stable
    return base.holds('LENDER') || base.holds('TREASURER');

-- Of no lender at all: whether it is done by work in the background.
create function loans.works_behind() returns boolean
    language sql stable
    return coalesce(loans.works(null), false);

alter policy seen_by on loans.loan
    using (lender_id = any (cast((select loans.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or borrower_id = (select base.person())
        or (select loans.works_behind())
        or (select base.background()) = 'personal-data');
alter policy kept_by on loans.loan
    using (lender_id = any (cast((select loans.houses()) as uuid[]))
        or (select loans.works_behind())
        or (select base.background()) = 'personal-data')
    with check (borrower_id is distinct from (select base.person()));

alter policy seen_by on loans.event
    using (lender_id = any (cast((select loans.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or (select loans.works_behind())
        or (select base.background()) = 'personal-data'
        or exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and loan.borrower_id = (select base.person())));
alter policy written_by on loans.event
    with check ((lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))
        and by_id is not distinct from (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and loan.borrower_id is distinct from (select base.person()))
        and (kind <> 'DISBURSED' or loans.pays(lender_id)));

do $$
declare
    kept text;
begin
    foreach kept in array array['instalment', 'span'] loop
        execute format('alter policy seen_by on loans.%1$I
            using (lender_id = any (cast((select loans.houses()) as uuid[]))
                or lender_id = any (cast((select base.administers()) as uuid[]))
                or (select loans.works_behind())
                or exists (
                    select from loans.loan
                    where loan.lender_id = %1$I.lender_id
                      and loan.id = %1$I.loan_id
                      and loan.borrower_id = (select base.person())))', kept);
        execute format('alter policy kept_by on loans.%I
            with check (lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))', kept);
        execute format('alter policy replaced_by on loans.%I
            using (lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))', kept);
        execute format('create policy changed_by on loans.%I for update
            using (lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))', kept);
    end loop;
end
$$;

grant update (due_on, fee, interest, principal, missing) on loans.instalment to "${application}";
grant update (until, principal, overdue, oldest, restructured, earned, interest, period_from, period_to, cent_days, moved,
    due, carried, credit) on loans.span to "${application}";
-- Room beside what is changed in place.
alter table loans.instalment set (fillfactor = 85);
alter table loans.span set (fillfactor = 70);
