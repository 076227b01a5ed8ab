-- A loan that was agreed and that nobody wants any more stayed there for ever. It ends before anything is paid out: whoever borrows
-- declines it, or the lender does not lend after all. Like all that happens to a loan it is written once, and can be taken back.

alter table loans.event drop constraint event_kind_check;
alter table loans.event add constraint event_kind_check check (kind in ('DISBURSED', 'REPAID', 'REFUNDED', 'RESCHEDULED',
    'WITHDRAWN', 'WRITTEN_OFF', 'DECLINED', 'REFUSED', 'REVERSED'));
alter table loans.event add constraint event_ending_says_why check (kind not in ('DECLINED', 'REFUSED') or words <> '');
alter table loans.loan drop constraint loan_state_check;
alter table loans.loan add constraint loan_state_check check (state in ('AGREED', 'RUNNING', 'WITHDRAWN', 'REPAID',
    'WRITTEN_OFF', 'CALLED_OFF'));

create policy ended_before_payout on loans.event as restrictive for insert
    with check (kind not in ('DECLINED', 'REFUSED')
        or exists (
            select from loans.loan
            where loan.lender_id = event.lender_id and loan.id = event.loan_id and loan.state = 'AGREED'));

-- What is called off is not asked to be paid out.
create policy asked_while_it_holds on loans.payout as restrictive for insert
    with check (exists (
        select from loans.loan
        where loan.lender_id = payout.lender_id and loan.id = payout.loan_id and loan.state <> 'CALLED_OFF'));
