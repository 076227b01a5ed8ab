-- What a lender has to be able to show of its money goes when nobody may ask for it any more; what waits for somebody does
-- not. The account of a borrower who is erased goes at once when nothing more is paid for the loan.

do $$
declare
    kept text;
begin
    foreach kept in array array['upload', 'line', 'share', 'batch', 'item', 'mandate', 'payee'] loop
        execute format('create policy cleared_by on payments.%I for select
            using ((select base.background()) = ''retention'')', kept);
        execute format('create policy removed_by on payments.%I for delete
            using ((select base.background()) = ''retention'')', kept);
    end loop;
end
$$;

create policy forgotten_by on payments.payee for delete using ((select base.background()) = 'personal-data');

grant delete on payments.upload, payments.line, payments.share, payments.batch, payments.item, payments.mandate,
    payments.payee to "${application}";
create index on payments.line (booked_on);
