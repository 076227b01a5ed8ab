-- Who paid more than all that was owed has something to get back; these are few, and have to be found among all that are over.

create index span_overpaid on loans.span (lender_id, loan_id) where credit > 0 and principal = 0;
