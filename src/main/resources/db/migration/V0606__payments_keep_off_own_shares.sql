-- Nobody says that something came in for what they borrow themselves, or takes that back; pages said so, rows did not. And an account
-- that names no borrower is asked whose loan it is.

create function payments.touches(lender uuid, borrowed uuid) returns boolean
    language sql stable
    return exists (
        select from loans.loan
        where loan.lender_id = touches.lender
          and loan.id = touches.borrowed
          and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person())));

alter policy taken_by on payments.share
    with check ((select payments.works_behind())
        or lender_id = any (cast((select payments.houses()) as uuid[])) and payments.touches(lender_id, loan_id));
alter policy kept_by on payments.share
    using ((select payments.works_behind())
        or lender_id = any (cast((select payments.houses()) as uuid[])) and payments.touches(lender_id, loan_id));

create policy of_others on payments.payee as restrictive for insert
    with check (payments.touches(lender_id, loan_id));
create policy of_others_still on payments.payee as restrictive for update
    using ((select base.background()) is not null or payments.touches(lender_id, loan_id))
    with check ((select base.background()) is not null or payments.touches(lender_id, loan_id));
create policy of_others on payments.mandate as restrictive for insert
    with check (payments.touches(lender_id, loan_id));
