-- Whoever looks after a loan could take back alone the rate that two people had agreed to, so that the one before held again, which
-- may be lower. To take a rate back is to agree to another: it is for the same people, as bringing it back was already. And who asked for a payout could bring it back alone when another had taken
-- it back: to bring it back is to pay out, which nobody does who asked for it.

-- Whether somebody asked for the payout that holds again once one is taken back.
create function loans.asked_for(lender uuid, loan uuid, number int, person uuid) returns boolean
    language sql stable as $$
    with recursive back as (
        select event.seq, event.reverses, false as again
        from loans.event
        where event.lender_id = asked_for.lender and event.loan_id = asked_for.loan and event.seq = asked_for.number
        union all
        select event.seq, event.reverses, not back.again
        from back
        join loans.event on event.lender_id = asked_for.lender
            and event.loan_id = asked_for.loan
            and event.seq = back.reverses)
    select exists (
        select from back
        join loans.payout on payout.lender_id = asked_for.lender
            and payout.loan_id = asked_for.loan
            and payout.event_seq = back.seq
        where back.again and payout.asked_by = asked_for.person)
$$;

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
            or not loans.asked_for(event.lender_id, event.loan_id, event.reverses, (select base.person()))
            and not exists (
                select from loans.undone(event.lender_id, event.loan_id, event.reverses) as done
                join loans.loan on loan.lender_id = event.lender_id and loan.id = event.loan_id
                where (done.kind in ('DISBURSED', 'WRITTEN_OFF') or done.rate is not null) and not loans.pays(event.lender_id)
                  or done.rate is not null and loan.officer_id is not distinct from (select base.person()))));
