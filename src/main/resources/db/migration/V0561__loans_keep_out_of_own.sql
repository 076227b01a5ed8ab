-- Nobody asks for the payout of what they borrow themselves, signs it or refuses it; pages and the row of the loan said so
-- already, the row of the payout did not. A borrower whose account is gone is nobody's own.

alter policy asked_by on loans.payout
    with check (loans.lends(lender_id) and asked_by = (select base.person()) and signed_at is null
        and exists (
            select from loans.loan
            where loan.lender_id = payout.lender_id
              and loan.id = payout.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))));
alter policy signed_by on loans.payout
    with check (exists (
            select from loans.loan
            where loan.lender_id = payout.lender_id
              and loan.id = payout.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person())))
        and (signed_at is null
            or loans.pays(lender_id)
                and signed_by = (select base.person())
                and asked_by is distinct from (select base.person())));
