-- What was paid beyond all that was owed stands beside the loan. The index by which it was found among spans told of two columns that
-- every payment changes in all spans to come: so each of them was written to all other indexes as well.

alter table loans.loan add overpaid bigint not null default 0;
comment on column loans.loan.overpaid is 'Of a loan that is paid back, what is still to be given back.';
grant update (overpaid) on loans.loan to "${application}";

-- Loans of before; what the owner may not see it lets itself see for this once.
alter table loans.loan no force row level security;
alter table loans.span no force row level security;
update loans.loan
set overpaid = span.credit
from loans.span
where span.lender_id = loan.lender_id
  and span.loan_id = loan.id
  and span.credit > 0
  and span.principal = 0
  and span.until = date '9999-12-31'
  and loan.state = 'REPAID';
alter table loans.span force row level security;
alter table loans.loan force row level security;

drop index loans.span_overpaid;
create index loan_overpaid on loans.loan (lender_id, number) where overpaid > 0;
