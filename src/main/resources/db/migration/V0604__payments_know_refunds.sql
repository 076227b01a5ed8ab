-- What was given back by bank stands in the books since somebody wrote it down. The line of the statement by which it went out is
-- known by this, and not booked once more.

alter table payments.line drop constraint line_how_check;
alter table payments.line add constraint line_how_check check (how in ('REFERENCE', 'END_TO_END', 'MANDATE', 'NAME', 'HAND',
    'BATCH', 'RETURN', 'REFUND'));

create table payments.refund (
    lender_id uuid not null,
    line_id uuid not null,
    loan_id uuid not null,
    seq int not null,
    primary key (lender_id, line_id),
    unique (lender_id, loan_id, seq),
    foreign key (lender_id, line_id) references payments.line
);

alter table payments.refund enable row level security;
alter table payments.refund force row level security;

create policy seen_by on payments.refund for select
    using (lender_id = any (cast((select payments.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or (select payments.works_behind())
        or (select base.background()) = 'retention');
create policy known_by on payments.refund for insert
    with check ((select payments.works_behind())
        or lender_id = any (cast((select payments.houses()) as uuid[]))
            and exists (
                select from loans.loan
                where loan.lender_id = refund.lender_id
                  and loan.id = refund.loan_id
                  and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))));
create policy removed_by on payments.refund for delete
    using ((select base.background()) = 'retention'
        or lender_id = any (cast((select payments.houses()) as uuid[]))
            and exists (
                select from loans.loan
                where loan.lender_id = refund.lender_id
                  and loan.id = refund.loan_id
                  and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))));

grant select, insert, delete on payments.refund to "${application}";
