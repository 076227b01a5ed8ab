-- What is lent at the end of each day, added up: so that a portfolio of many loans need not be. The nightly close adds up the
-- day that begins, since what holds from a day on is known until something happens; whatever happens to a loan afterwards,
-- also on days of before, is added as a correction by whoever writes it down, and the next close works it in.

-- What is alike of loans that are added up together.
create table loans.cell (
    lender_id uuid not null references directory.organisation,
    id bigint generated always as identity,
    product text not null,
    officer_id uuid references people.person on delete set null,
    branch text not null,
    -- The first day of the quarter in which they were paid out.
    cohort date not null,
    primary key (lender_id, id),
    unique (lender_id, product, officer_id, branch, cohort)
);
create index on loans.cell (officer_id);

-- Late by at most one day, or more than 1, 30, 90 or 180.
create function loans.bucket(oldest date, day date) returns smallint
    language sql immutable
    return case
        when oldest is null or day - oldest <= 1 then 0
        when day - oldest <= 30 then 1
        when day - oldest <= 90 then 2
        when day - oldest <= 180 then 3
        else 4 end;

create table loans.tally (
    lender_id uuid not null,
    day_on date not null,
    cell bigint not null,
    bucket smallint not null check (bucket between 0 and 4),
    restructured boolean not null,
    loans bigint not null,
    principal bigint not null,
    primary key (lender_id, day_on, cell, bucket, restructured),
    foreign key (lender_id, cell) references loans.cell
);

-- More or less from a day on, until another.
create table loans.correction (
    lender_id uuid not null,
    id bigint generated always as identity,
    cell bigint not null,
    bucket smallint not null check (bucket between 0 and 4),
    restructured boolean not null,
    since date not null,
    until date not null check (until > since),
    loans bigint not null,
    principal bigint not null,
    primary key (lender_id, id),
    foreign key (lender_id, cell) references loans.cell
);

-- Days that are added up wholly.
create table loans.counted (
    lender_id uuid not null references directory.organisation,
    day_on date not null,
    primary key (lender_id, day_on)
);

-- The last day on which it is added up.
alter table loans.loan add counted_on date;
alter table loans.loan add cell bigint;
alter table loans.loan add foreign key (lender_id, cell) references loans.cell;
grant update (counted_on, cell) on loans.loan to "${application}";

-- Every night writes to every loan that runs: that must not reach its indexes, and needs room beside it.
drop index loans.loan_lender_id_booked_on_idx;
alter table loans.loan set (fillfactor = 70);

alter table loans.cell enable row level security;
alter table loans.cell force row level security;
alter table loans.tally enable row level security;
alter table loans.tally force row level security;
alter table loans.correction enable row level security;
alter table loans.correction force row level security;
alter table loans.counted enable row level security;
alter table loans.counted force row level security;

create policy seen_by on loans.cell for select using (loans.reads(lender_id));
create policy made_by on loans.cell for insert with check (loans.works(lender_id));
create policy seen_by on loans.tally for select using (loans.reads(lender_id));
create policy added_by on loans.tally for insert with check ((select base.background()) = 'loans-close');
create policy corrected_by on loans.tally for update using ((select base.background()) = 'loans-close');
create policy seen_by on loans.correction for select using (loans.reads(lender_id));
create policy written_by on loans.correction for insert with check (loans.works(lender_id));
create policy worked_in_by on loans.correction for delete using ((select base.background()) = 'loans-close');
create policy seen_by on loans.counted for select using (loans.reads(lender_id));
create policy counted_by on loans.counted for insert with check ((select base.background()) = 'loans-close');

grant select, insert on loans.cell, loans.tally, loans.correction, loans.counted to "${application}";
grant update (loans, principal) on loans.tally to "${application}";
grant delete on loans.correction to "${application}";

-- Loans of before; what the owner may not see it lets itself see for this once.
alter table loans.loan no force row level security;
alter table loans.cell no force row level security;
insert into loans.cell (lender_id, product, officer_id, branch, cohort)
select distinct lender_id, product, officer_id, branch, cast(date_trunc('quarter', disbursed_on) as date)
from loans.loan
where disbursed_on is not null;
update loans.loan
set cell = cell.id
from loans.cell
where cell.lender_id = loan.lender_id
  and cell.product = loan.product
  and cell.officer_id is not distinct from loan.officer_id
  and cell.branch = loan.branch
  and cell.cohort = cast(date_trunc('quarter', loan.disbursed_on) as date);
alter table loans.cell force row level security;
alter table loans.loan force row level security;
