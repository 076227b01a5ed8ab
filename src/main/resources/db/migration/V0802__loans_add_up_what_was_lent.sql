-- How many loans were paid out on each day, and what of them: the figures of a year read all loans for it. Whoever writes what
-- changes it adds a row of how much more or less it is; the nightly close puts the rows of a day together. A loan counts with all that
-- was paid out of it on the day of the first part, as far as that is known now.

create table loans.lent (
    lender_id uuid not null references directory.organisation,
    id bigint generated always as identity,
    day_on date not null,
    loans bigint not null,
    disbursed bigint not null,
    primary key (lender_id, id)
);
create index on loans.lent (lender_id, day_on);

alter table loans.lent enable row level security;
alter table loans.lent force row level security;

create policy seen_by on loans.lent for select
    using ((select loans.works_behind())
        or lender_id = any (cast((select loans.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[])));
create policy written_by on loans.lent for insert
    with check ((select loans.works_behind()) or lender_id = any (cast((select loans.houses()) as uuid[])));
create policy put_together_by on loans.lent for delete using ((select base.background()) = 'loans-close');

grant select, insert, delete on loans.lent to "${application}";

-- Loans of before; what the owner may not see it lets itself see for this once.
alter table loans.loan no force row level security;
alter table loans.lent no force row level security;
insert into loans.lent (lender_id, day_on, loans, disbursed)
select lender_id, disbursed_on, count(*), sum(disbursed)
from loans.loan
where disbursed_on is not null
group by lender_id, disbursed_on;
alter table loans.lent force row level security;
alter table loans.loan force row level security;
