-- Whoever borrows may want somebody who accompanies them to hear when they are late. Nobody is told without that, the lender does not
-- see it, and when it is taken back the row is gone at once.

create table loans.confidant (
    lender_id uuid not null,
    loan_id uuid not null,
    coach_id uuid not null references people.person on delete cascade,
    at timestamptz not null,
    -- Of which time of being late they were told.
    told_oldest date,
    primary key (lender_id, loan_id, coach_id),
    foreign key (lender_id, loan_id) references loans.loan
);
create index on loans.confidant (coach_id);

alter table loans.confidant enable row level security;
alter table loans.confidant force row level security;

create function loans.borrows(lender uuid, loan uuid) returns boolean
    language sql stable
    return exists (
        select from loans.loan own
        where own.lender_id = borrows.lender
          and own.id = borrows.loan
          and own.borrower_id = (select base.person()));

create policy seen_by on loans.confidant for select
    using ((select base.background()) in ('loans-close', 'personal-data') or loans.borrows(lender_id, loan_id));
create policy said_by on loans.confidant for insert
    with check (loans.borrows(lender_id, loan_id)
        and coach_id is distinct from (select base.person())
        and told_oldest is null);
create policy taken_back_by on loans.confidant for delete
    using ((select base.background()) = 'personal-data' or loans.borrows(lender_id, loan_id));
create policy told_by on loans.confidant for update
    using ((select base.background()) = 'loans-close');

grant select, insert, delete on loans.confidant to "${application}";
grant update (told_oldest) on loans.confidant to "${application}";
