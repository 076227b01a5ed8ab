-- Nothing is collected from somebody who was not told before. Who has an account gets a letter; who has none, or no address, was
-- collected from all the same. Somebody tells them on paper, and says when; before that their payment does not go to the bank.

create table payments.notice (
    lender_id uuid not null,
    batch_id uuid not null,
    loan_id uuid not null,
    told_on date not null,
    how text not null check (how in ('LETTER', 'PAPER')),
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (lender_id, batch_id, loan_id),
    foreign key (lender_id, batch_id) references payments.batch
);
create index on payments.notice (by_id);

-- What waits for its release was told as it was told until now.
alter table payments.item no force row level security;
alter table payments.batch no force row level security;
insert into payments.notice (lender_id, batch_id, loan_id, told_on, how, at, by_id)
select distinct item.lender_id, item.batch_id, item.loan_id, cast(batch.prepared_at as date), 'LETTER', batch.prepared_at,
       batch.prepared_by
from payments.item
join payments.batch on batch.lender_id = item.lender_id and batch.id = item.batch_id
where batch.state = 'PREPARED' and batch.kind = 'DEBIT';
alter table payments.item force row level security;
alter table payments.batch force row level security;

alter table payments.notice enable row level security;
alter table payments.notice force row level security;

create policy seen_by on payments.notice for select
    using (payments.reads(lender_id) or (select base.background()) = 'retention');
create policy told_by on payments.notice for insert
    with check (payments.works(lender_id)
        and by_id = (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = notice.lender_id
              and loan.id = notice.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))));
create policy removed_by on payments.notice for delete using ((select base.background()) = 'retention');

grant select, insert, delete on payments.notice to "${application}";

create policy told_before on payments.item as restrictive for update
    using (true)
    with check (state <> 'SENT'
        or mandate_id is null
        or exists (
            select from payments.notice
            where notice.lender_id = item.lender_id
              and notice.batch_id = item.batch_id
              and notice.loan_id = item.loan_id));
