-- A new plan may come with a lower rate. Nothing in a span means that of the contract, as in all that were written before.

alter table loans.event add rate numeric(9, 6) check (rate >= 0);
alter table loans.event add check (rate is null or kind = 'RESCHEDULED');
alter table loans.span add rate numeric(9, 6) check (rate >= 0);
grant update (rate) on loans.span to "${application}";

-- Who pays money out agrees to a lower rate, and not for a loan that they look after themselves.
alter policy written_by on loans.event
    with check ((lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))
        and by_id is not distinct from (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))
              and (event.rate is null or loan.officer_id is distinct from (select base.person())))
        and (kind <> 'DISBURSED' or loans.pays(lender_id))
        and (rate is null or loans.pays(lender_id)));
