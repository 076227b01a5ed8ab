-- Whether those were told who stand behind a loan that ended. Only the work of that name looks for loans of which it is not so.

alter table loans.loan add settled boolean not null default false;
grant update (settled) on loans.loan to "${application}";
create index loan_unsettled on loans.loan (id) where settled <> (state in ('REPAID', 'CALLED_OFF'));
-- What was given up stays so, also when all of it came in after all.
create index loan_given_up on loans.loan (id) where state = 'WRITTEN_OFF';

create policy seen_by_settling on loans.loan for select using ((select base.background()) = 'loans-settle');
create policy settled_by on loans.loan for update
    using ((select base.background()) = 'loans-settle')
    with check ((select base.background()) = 'loans-settle');
