-- Nobody says what became of what was paid to them or collected from them; that it is dropped with its batch, they may say.

alter policy kept_by on payments.item
    with check (state = 'DROPPED'
        or (borrower_id is null or borrower_id is distinct from (select base.person()))
            and (state in ('WAITING', 'RETURNED')
                or exists (
                    select from payments.batch
                    where batch.lender_id = item.lender_id and batch.id = item.batch_id and batch.state = 'RELEASED')));
