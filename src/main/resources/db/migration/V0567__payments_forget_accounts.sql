-- Where a borrower was paid who was erased goes as soon as nothing more is paid for the loan, also when it ends afterwards.

create policy erased_seen_by on payments.payee for select
    using ((select base.background()) = 'payments-forget' and borrower_id is null);
create policy erased_forgotten_by on payments.payee for delete
    using ((select base.background()) = 'payments-forget' and borrower_id is null);
create index payee_erased on payments.payee (lender_id, loan_id) where borrower_id is null;
