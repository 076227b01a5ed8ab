-- A loan that the nightly close cannot book is put aside, so that the nights of all others go on; it is taken up again as soon as
-- it can be, and its nights are made up. Where it is not one loan but the books, there is no loan.

create table loans.held (
    lender_id uuid not null references directory.organisation,
    id bigint generated always as identity,
    loan_id uuid,
    -- The first night that it was left out of.
    night_on date not null,
    why text not null check (why in ('ROWS', 'REFUSED', 'LEFT', 'ACCOUNT', 'FAILED')),
    since timestamptz not null,
    cleared_at timestamptz,
    primary key (lender_id, id),
    foreign key (lender_id, loan_id) references loans.loan,
    check ((loan_id is null) = (why in ('ACCOUNT', 'FAILED')))
);
create unique index held_once on loans.held (lender_id, loan_id) nulls not distinct where cleared_at is null;
create index on loans.held (lender_id, loan_id);

alter table loans.held enable row level security;
alter table loans.held force row level security;

create policy seen_by on loans.held for select using (loans.reads(lender_id));
create policy noted_by on loans.held for insert with check ((select base.background()) = 'loans-close');
create policy cleared_by on loans.held for update using ((select base.background()) = 'loans-close');

grant select, insert on loans.held to "${application}";
grant update (cleared_at) on loans.held to "${application}";
