-- Whoever looks after a loan could take back alone the rate that two people had agreed to, so that the one before held again, which
-- may be lower. To take a rate back is to agree to another: it is for the same people, as bringing it back was already.

alter policy written_by on loans.event
    with check ((lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))
        and by_id is not distinct from (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))
              and (event.rate is null or loan.officer_id is distinct from (select base.person())))
        and (kind not in ('DISBURSED', 'WRITTEN_OFF') or loans.pays(lender_id))
        and (rate is null or loans.pays(lender_id))
        and (reverses is null
            or (select loans.works_behind())
            or not exists (
                select from loans.undone(event.lender_id, event.loan_id, event.reverses) as done
                join loans.loan on loan.lender_id = event.lender_id and loan.id = event.loan_id
                where (done.kind in ('DISBURSED', 'WRITTEN_OFF') or done.rate is not null) and not loans.pays(event.lender_id)
                  or done.rate is not null and loan.officer_id is not distinct from (select base.person()))));
