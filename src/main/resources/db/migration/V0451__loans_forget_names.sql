-- When the borrower of a loan was erased. From then on the name of a loan that is over stands in its contract only, which the
-- law on accounts wants kept; where something is still owed it is needed.

alter table loans.loan add column forgotten_on date;
grant update (forgotten_on) on loans.loan to "${application}";
