-- Of a loan that is over and whose borrower was erased there is nothing left by which a name is found. If it runs again, because
-- what ended it was taken back, it is needed again, and made of the contract.

create index loan_forgotten on loans.loan (lender_id) where forgotten_on is not null;

create policy forgotten_by on loans.word for delete using ((select base.background()) = 'loans-close');
grant delete on loans.word to "${application}";
