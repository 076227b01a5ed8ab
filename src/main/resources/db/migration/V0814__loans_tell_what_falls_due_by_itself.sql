-- On the day of a payment the books of a loan change also where nobody does anything: what was paid ahead is used, a fee is asked for,
-- interest is added to what is owed. The night booked interest only; all else reached the books with whatever happened next. On which
-- days there is something is known beforehand, and written beside what holds from that day on, so that the night need not look for it.

alter table loans.span add shifts boolean not null default false;
comment on column loans.span.shifts is 'Whether more than interest changes in the books as it begins, though nobody does anything.';
grant update (shifts) on loans.span to "${application}";

-- Loans of before, from the day on that is not booked; what the owner may not see it lets itself see for this once. Where the books lack
-- something of days that are booked they get it with the next payment. Too many do no harm. What a node of an earlier version changes
-- while it still runs reaches the books with what happens next, as all did until now.
alter table loans.loan no force row level security;
alter table loans.instalment no force row level security;
alter table loans.span no force row level security;
update loans.span
set shifts = true
from loans.span before
join loans.loan on loan.lender_id = before.lender_id and loan.id = before.loan_id
where span.lender_id = before.lender_id
  and span.loan_id = before.loan_id
  and span.since = before.until
  and span.since > loan.booked_on
  and (before.credit > 0
      or span.principal > before.principal
      or exists (
          select from loans.instalment
          where instalment.lender_id = span.lender_id
            and instalment.loan_id = span.loan_id
            and instalment.due_on = span.since
            and instalment.fee > 0)
      or before.since <= loan.booked_on
          and (coalesce(cast(loan.booked ->> 'loan-principal' as bigint), 0) <> before.principal
              or coalesce(cast(loan.booked ->> 'loan-credit' as bigint), 0) <> -before.credit));
alter table loans.span force row level security;
alter table loans.instalment force row level security;
alter table loans.loan force row level security;

create index span_shifts on loans.span (lender_id, since) where shifts;
analyze loans.span (shifts);
