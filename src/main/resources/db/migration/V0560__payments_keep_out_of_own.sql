-- Nobody says where the money of their own loan goes, not only when it is said first: the account of a borrower, what they
-- allowed to collect, and what is let go to the bank are never changed by the borrower, whatever role they have at the lender.
-- A borrower whose account is gone is nobody, and so is work in the background; neither is taken for the other.

alter policy changed_by on payments.payee
    using (payments.works(lender_id) and (borrower_id is null or borrower_id is distinct from (select base.person()))
        or (select base.background()) = 'personal-data')
    with check (by_id is not distinct from (select base.person())
        and (borrower_id is null or borrower_id is distinct from (select base.person())));

alter policy changed_by on payments.mandate
    using (payments.works(lender_id) and (borrower_id is null or borrower_id is distinct from (select base.person()))
        or (select base.background()) = 'personal-data');

alter policy decided_by on payments.batch
    with check (state = 'DROPPED' and decided_by = (select base.person())
        or state = 'RELEASED'
            and payments.takes(lender_id)
            and decided_by = (select base.person())
            and prepared_by is distinct from (select base.person())
            and not exists (
                select from payments.item
                where item.lender_id = batch.lender_id
                  and item.batch_id = batch.id
                  and item.borrower_id = (select base.person())));
