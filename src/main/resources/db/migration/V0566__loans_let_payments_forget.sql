-- Whoever forgets accounts of those who were erased has to know which loans are over.

create policy asked_by on loans.loan for select using ((select base.background()) = 'payments-forget');
