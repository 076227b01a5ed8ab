-- A treasurer could write down that money was paid out without anybody having asked for it: pages kept to two people, rows did
-- not. What somebody writes down as paid out has a payout that another asked for, of the same sum and by the same way, when the
-- transaction ends; only treasurers sign one, and never their own.

-- Written down after the money had gone out in another way: no file goes to the bank for it.
alter table loans.payout add afterwards boolean not null default false;

create function loans.paid() returns trigger
    language plpgsql as $$
begin
    if not exists (
        select from loans.payout
        where payout.lender_id = new.lender_id
          and payout.loan_id = new.loan_id
          and payout.event_seq = new.seq
          and payout.cents = new.cents
          and payout.means = new.means
          and payout.signed_at is not null) then
        raise exception 'paid out, and no payout was signed' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

create constraint trigger paid after insert on loans.event
    deferrable initially deferred
    for each row when (new.kind = 'DISBURSED' and new.by_id is not null)
    execute function loans.paid();
