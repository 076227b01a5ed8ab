-- A file that was released and never given to the bank stood as sent for ever, and what was in it was never paid. One treasurer says
-- so, another confirms it; then it is prepared anew. If the bank did it after all, it is sent again, and what was prepared instead is
-- not done.

alter table payments.batch drop constraint batch_state_check;
alter table payments.batch add constraint batch_state_check check (state in ('PREPARED', 'RELEASED', 'DROPPED', 'RECALLED'));
alter table payments.batch add recall_asked_at timestamptz;
alter table payments.batch add recall_asked_by uuid references people.person on delete set null;
alter table payments.batch add recalled_at timestamptz;
alter table payments.batch add recalled_by uuid references people.person on delete set null;
alter table payments.batch add constraint batch_recalled_check check ((state = 'RECALLED') = (recalled_at is not null));
alter table payments.batch add constraint batch_recall_asked_check check (recalled_at is null or recall_asked_at is not null);
create index on payments.batch (recall_asked_by);
create index on payments.batch (recalled_by);
grant update (recall_asked_at, recall_asked_by, recalled_at, recalled_by) on payments.batch to "${application}";

alter table payments.item drop constraint item_state_check;
alter table payments.item add constraint item_state_check check (state in ('WAITING', 'SENT', 'SETTLED', 'RETURNED', 'DROPPED',
    'RECALLED'));
drop index payments.item_payout;
create unique index item_payout on payments.item (lender_id, payout_id) where state not in ('DROPPED', 'RECALLED');

alter policy kept_by on payments.item
    with check (state = 'DROPPED'
        or (borrower_id is null or borrower_id is distinct from (select base.person()))
            and (state in ('WAITING', 'RETURNED')
                or exists (
                    select from payments.batch
                    where batch.lender_id = item.lender_id
                      and batch.id = item.batch_id
                      and batch.state in ('RELEASED', 'RECALLED'))));

create policy recalled_by on payments.batch for update
    using (payments.takes(lender_id) and state = 'RELEASED')
    with check (payments.takes(lender_id)
        and not exists (
            select from payments.item
            where item.lender_id = batch.lender_id
              and item.batch_id = batch.id
              and item.borrower_id = (select base.person()))
        and (state = 'RELEASED' and (recall_asked_at is null or recall_asked_by = (select base.person()))
            or state = 'RECALLED' and recalled_by = (select base.person())));

-- What one policy lets somebody begin another must not let them finish: so each step is looked at as a step.
create function payments.step_by_step() returns trigger
    language plpgsql
as $$
begin
    if old.state = 'PREPARED' and (new.state = 'RECALLED' or new.recall_asked_at is not null or new.recalled_at is not null)
        or old.state <> 'PREPARED'
            and (new.decided_at is distinct from old.decided_at
                or new.decided_by is not null and new.decided_by is distinct from old.decided_by)
        or old.state = 'RELEASED' and new.state not in ('RELEASED', 'RECALLED')
        or old.state in ('DROPPED', 'RECALLED') and new.state <> old.state
        or old.state = 'PREPARED' and new.state = 'RELEASED'
            and (new.decided_by is distinct from (select base.person())
                or new.prepared_by is not distinct from (select base.person()))
        or old.state = 'RELEASED' and new.state = 'RECALLED'
            and (old.recall_asked_at is null
                or new.recall_asked_at is distinct from old.recall_asked_at
                or new.recall_asked_by is distinct from old.recall_asked_by
                or new.recalled_by is null
                or new.recalled_by is not distinct from old.recall_asked_by) then
        raise exception 'what goes to the bank goes step by step' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger step_by_step before update on payments.batch for each row execute function payments.step_by_step();
