-- At which branch an officer works. A loan belongs to the branch of whoever prepared it, and stays there.

create table loans.desk (
    lender_id uuid not null references directory.organisation,
    officer_id uuid not null references people.person on delete cascade,
    branch text not null check (length(branch) between 1 and 60),
    primary key (lender_id, officer_id)
);
create index on loans.desk (officer_id);

alter table loans.desk enable row level security;
alter table loans.desk force row level security;

create policy seen_by on loans.desk for select
    using (loans.reads(lender_id) or (select base.background()) = 'personal-data');
create policy set_by on loans.desk for insert with check (lender_id = any (base.administers()));
create policy left_by on loans.desk for delete using (lender_id = any (base.administers()));

grant select, insert, delete on loans.desk to "${application}";

-- Nothing where it has no branches, or had none when it was lent.
alter table loans.loan add branch text not null default '';
