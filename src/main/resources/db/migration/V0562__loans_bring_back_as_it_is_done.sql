-- What was taken back can be brought back, by taking back what took it back. Who pays money out, gives a loan up or agrees to a
-- lower rate is asked for that as well, however many steps there are between; and giving up itself is for them, too.

-- What happened first, of what is taken back by taking back one; and whether that is brought back by it.
create function loans.undone(lender uuid, loan uuid, number int)
    returns table (kind text, rate numeric, again boolean)
    language sql stable as $$
    with recursive back as (
        select event.kind, event.rate, event.reverses, false as again
        from loans.event
        where event.lender_id = undone.lender and event.loan_id = undone.loan and event.seq = undone.number
        union all
        select event.kind, event.rate, event.reverses, true
        from back
        join loans.event on event.lender_id = undone.lender
            and event.loan_id = undone.loan
            and event.seq = back.reverses)
    select back.kind, back.rate, back.again
    from back
    where back.reverses is null
$$;

-- Whether it was never taken back, or that was taken back in turn.
create function loans.stands(lender uuid, loan uuid, number int) returns boolean
    language sql stable as $$
    with recursive chain as (
        select stands.number as seq, 0 as depth
        union all
        select event.seq, chain.depth + 1
        from chain
        join loans.event on event.lender_id = stands.lender
            and event.loan_id = stands.loan
            and event.reverses = chain.seq)
    select max(chain.depth) % 2 = 0
    from chain
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
            or not exists (
                select from loans.undone(event.lender_id, event.loan_id, event.reverses) as done
                join loans.loan on loan.lender_id = event.lender_id and loan.id = event.loan_id
                where (done.kind in ('DISBURSED', 'WRITTEN_OFF') or done.again and done.rate is not null)
                    and not loans.pays(event.lender_id)
                  or done.again
                    and done.rate is not null
                    and loan.officer_id is not distinct from (select base.person()))));
