-- What the nightly close needs of the span that holds of a loan, beside each other in the order in which it goes through them: a
-- span holds for a month as a rule, and finding it among all spans of all loans cost more than all else that a night does. It is
-- looked up anew as soon as the loan has another version, or the span ends. It follows from spans and is read by the close only,
-- so that nothing refers to it.

create table loans.pace (
    lender_id uuid not null,
    number int not null,
    version int not null,
    since date not null,
    until date not null,
    principal bigint not null,
    -- Of all that is over, without what is late interest.
    earned bigint not null,
    interest bigint not null,
    overdue bigint not null,
    cent_days bigint not null,
    period_from date,
    period_to date,
    oldest date,
    rate numeric(9, 6),
    restructured boolean not null,
    primary key (lender_id, number)
) with (fillfactor = 80);

alter table loans.pace enable row level security;
alter table loans.pace force row level security;

create policy seen_by on loans.pace for select using ((select base.background()) = 'loans-close');
create policy kept_by on loans.pace for insert with check ((select base.background()) = 'loans-close');
create policy changed_by on loans.pace for update using ((select base.background()) = 'loans-close');

grant select, insert, update on loans.pace to "${application}";
