-- Who owes several loans at once counts as one borrower. To find that out for a day read every loan of everybody who ever had two. So
-- it is kept from which day until which other one somebody owes how many more than one; it is written anew with whatever changes on
-- which days something is owed, also on days of before. When their account goes it goes too: then nobody knows any more that
-- these loans were one person's.

create table loans.beside (
    lender_id uuid not null references directory.organisation,
    borrower_id uuid not null references people.person on delete cascade,
    since date not null,
    until date not null,
    more int not null check (more > 0),
    primary key (lender_id, borrower_id, since),
    check (until > since)
);
create index on loans.beside (borrower_id);

alter table loans.beside enable row level security;
alter table loans.beside force row level security;

create policy seen_by on loans.beside for select
    using ((select loans.works_behind())
        or lender_id = any (cast((select loans.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[])));
create policy kept_by on loans.beside for insert
    with check ((select loans.works_behind())
        or lender_id = any (cast((select loans.houses()) as uuid[])) and borrower_id <> (select base.person()));
create policy replaced_by on loans.beside for delete
    using ((select loans.works_behind())
        or lender_id = any (cast((select loans.houses()) as uuid[])) and borrower_id <> (select base.person()));

grant select, insert, delete on loans.beside to "${application}";

-- Of two loans of one borrower that change at once the later looks at what the earlier left. As many locks as a byte has values do for
-- any number of borrowers: a file of a bank may concern more of them than the database has room for, and with very few those who
-- have nothing to do with one another would wait, each for a loan that the other holds.
create function loans.keep_beside(lender uuid, borrowers uuid[]) returns void
    language plpgsql
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('loans.beside ' || lender, turn))
    from (
        select distinct get_byte(uuid_send(borrower), 15) as turn
        from unnest(borrowers) as borrower
        order by turn) turns;
    delete from loans.beside
    where lender_id = lender and borrower_id = any (borrowers);
    insert into loans.beside (lender_id, borrower_id, since, until, more)
    with owed as (
        select loan.borrower_id, span.since, span.until
        from loans.loan
        join loans.span on span.lender_id = loan.lender_id and span.loan_id = loan.id
        where loan.lender_id = lender
          and loan.borrower_id = any (borrowers)
          and span.principal > 0),
    steps as (
        select borrower_id, day, sum(change) as change
        from (
            select borrower_id, since as day, 1 as change
            from owed
            union all
            select borrower_id, until, -1
            from owed) changes
        group by borrower_id, day
        having sum(change) <> 0),
    held as (
        select borrower_id, day as since, lead(day) over days as until, sum(change) over days - 1 as more
        from steps
        window days as (partition by borrower_id order by day))
    select lender, borrower_id, since, until, more
    from held
    where more > 0;
end
$$;

-- Loans of before; what the owner may not see it lets itself see for this once.
alter table loans.loan no force row level security;
alter table loans.span no force row level security;
alter table loans.beside no force row level security;
select loans.keep_beside(lender_id, array_agg(borrower_id))
from (
    select lender_id, borrower_id
    from loans.loan
    where borrower_id is not null
    group by lender_id, borrower_id
    having count(*) > 1) several
group by lender_id;
alter table loans.beside force row level security;
alter table loans.span force row level security;
alter table loans.loan force row level security;
