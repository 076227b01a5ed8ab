-- Nobody writes down what was talked about with them as a borrower, or what is kept beside their own loan, whatever role they
-- have at the lender. A borrower whose account is gone is nobody, and so is work in the background.

alter policy written_by on loans.contact
    with check (loans.works(lender_id)
        and by_id = (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = contact.lender_id
              and loan.id = contact.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))));

do $$
declare
    kept text;
    others text;
begin
    foreach kept in array array['instalment', 'span'] loop
        others := format('(select loans.works_behind())
            or lender_id = any (cast((select loans.houses()) as uuid[]))
                and exists (
                    select from loans.loan
                    where loan.lender_id = %1$I.lender_id
                      and loan.id = %1$I.loan_id
                      and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person())))', kept);
        execute format('alter policy kept_by on loans.%I with check (%s)', kept, others);
        execute format('alter policy changed_by on loans.%I using (%s)', kept, others);
        execute format('alter policy replaced_by on loans.%I using (%s)', kept, others);
    end loop;
end
$$;
