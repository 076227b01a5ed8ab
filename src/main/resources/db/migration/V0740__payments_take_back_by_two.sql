-- A batch is taken back by two, and by its row, too; what is in it could still be said to be dropped or never sent by one alone, and so
-- be paid again. What was sent is never dropped; it is taken back with its batch, by whoever confirmed that; and that it went after all is
-- said by the bank only.

create function payments.with_its_batch() returns trigger
    language plpgsql
as $$
begin
    if new.state = 'DROPPED' and old.state in ('SENT', 'SETTLED', 'RECALLED')
        or new.state = 'RECALLED'
            and (old.state <> 'SENT'
                or not exists (
                    select from payments.batch
                    where batch.lender_id = new.lender_id
                      and batch.id = new.batch_id
                      and batch.state = 'RECALLED'
                      and batch.recalled_by = (select base.person())))
        or old.state = 'RECALLED'
            and (new.state <> 'SENT' or (select base.background()) is distinct from 'payments-take') then
        raise exception 'what was sent is taken back with its batch' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger with_its_batch before update of state on payments.item
    for each row when (new.state is distinct from old.state) execute function payments.with_its_batch();
