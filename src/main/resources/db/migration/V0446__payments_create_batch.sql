-- Money out: to which account a borrower is paid, who allowed us to collect and how, and what is sent together to the bank:
-- prepared by one, released by another. What was sent is never changed; what came back is said beside it.

create table payments.payee (
    lender_id uuid not null references directory.organisation,
    loan_id uuid not null,
    borrower_id uuid references people.person on delete set null,
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    holder text not null check (length(holder) between 1 and 70),
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (lender_id, loan_id)
);
create index on payments.payee (by_id);
create index on payments.payee (borrower_id);

create table payments.mandate (
    lender_id uuid not null references directory.organisation,
    id uuid not null,
    loan_id uuid not null,
    borrower_id uuid references people.person on delete set null,
    reference text not null check (length(reference) between 1 and 35),
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    holder text not null check (length(holder) between 1 and 70),
    signed_on date not null,
    notice_days int not null check (notice_days between 1 and 14),
    -- When the account was changed and not yet told to a bank.
    amended boolean not null default false,
    withdrawn_on date,
    used_on date,
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (lender_id, id),
    unique (lender_id, reference)
);
create unique index mandate_once on payments.mandate (lender_id, loan_id) where withdrawn_on is null;
create index on payments.mandate (by_id);
create index on payments.mandate (borrower_id);

create table payments.batch (
    lender_id uuid not null references directory.organisation,
    id uuid not null,
    kind text not null check (kind in ('TRANSFER', 'DEBIT')),
    name text not null check (length(name) between 1 and 30),
    day_on date not null,
    state text not null check (state in ('PREPARED', 'RELEASED', 'DROPPED')),
    prepared_at timestamptz not null,
    prepared_by uuid references people.person on delete set null,
    decided_at timestamptz,
    decided_by uuid references people.person on delete set null,
    primary key (lender_id, id),
    unique (lender_id, name),
    check ((state = 'PREPARED') = (decided_at is null))
);
create index on payments.batch (lender_id, state, id);
create index on payments.batch (prepared_by);
create index on payments.batch (decided_by);

create table payments.item (
    lender_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    loan_id uuid not null,
    borrower_id uuid references people.person on delete set null,
    end_to_end text not null check (length(end_to_end) between 1 and 35),
    cents bigint not null check (cents between 1 and 99999999999),
    iban text not null,
    holder text not null check (length(holder) between 1 and 70),
    number int not null,
    -- Of a transfer: what it pays out, and as which event that stands in the loan.
    payout_id uuid,
    -- Of a direct debit.
    mandate_id uuid,
    due_on date,
    sequence text check (sequence in ('FRST', 'RCUR', 'FNAL', 'OOFF')),
    amended boolean not null default false,
    seq int,
    state text not null check (state in ('WAITING', 'SENT', 'SETTLED', 'RETURNED', 'DROPPED')),
    reason text not null default '' check (length(reason) <= 35),
    primary key (lender_id, id),
    unique (lender_id, end_to_end),
    foreign key (lender_id, batch_id) references payments.batch,
    foreign key (lender_id, mandate_id) references payments.mandate,
    check ((payout_id is null) = (mandate_id is not null)),
    check ((mandate_id is null) = (due_on is null)),
    check ((mandate_id is null) = (sequence is null))
);
create index on payments.item (lender_id, batch_id);
create index on payments.item (lender_id, mandate_id);
create index on payments.item (borrower_id);
-- Nothing is paid out or collected twice.
create unique index item_payout on payments.item (lender_id, payout_id) where state <> 'DROPPED';
create unique index item_due on payments.item (lender_id, loan_id, due_on)
    where due_on is not null and state in ('WAITING', 'SENT', 'SETTLED');

alter table payments.payee enable row level security;
alter table payments.payee force row level security;
alter table payments.mandate enable row level security;
alter table payments.mandate force row level security;
alter table payments.batch enable row level security;
alter table payments.batch force row level security;
alter table payments.item enable row level security;
alter table payments.item force row level security;

create policy seen_by on payments.payee for select
    using (payments.reads(lender_id) or borrower_id = (select base.person()) or (select base.background()) = 'personal-data');
-- Nobody says where the money of their own loan goes.
create policy noted_by on payments.payee for insert
    with check (payments.works(lender_id) and by_id = (select base.person())
        and borrower_id is distinct from (select base.person()));
create policy changed_by on payments.payee for update
    using (payments.works(lender_id) or (select base.background()) = 'personal-data')
    with check (by_id is not distinct from (select base.person()));

create policy seen_by on payments.mandate for select
    using (payments.reads(lender_id) or borrower_id = (select base.person()) or (select base.background()) = 'personal-data');
create policy noted_by on payments.mandate for insert
    with check (payments.works(lender_id) and by_id = (select base.person())
        and borrower_id is distinct from (select base.person()));
create policy changed_by on payments.mandate for update
    using (payments.works(lender_id) or (select base.background()) = 'personal-data');

create policy seen_by on payments.batch for select
    using (payments.reads(lender_id) or (select base.background()) = 'personal-data');
create policy prepared_by on payments.batch for insert
    with check (payments.works(lender_id) and prepared_by = (select base.person()) and state = 'PREPARED');
-- Four eyes: whoever prepared it may drop it, and only another may release it.
create policy decided_by on payments.batch for update
    using (payments.works(lender_id) and state = 'PREPARED' or (select base.background()) = 'personal-data')
    with check (state = 'DROPPED' and decided_by = (select base.person())
        or state = 'RELEASED'
            and payments.takes(lender_id)
            and decided_by = (select base.person())
            and prepared_by is distinct from (select base.person()));

create policy seen_by on payments.item for select
    using (payments.reads(lender_id) or borrower_id = (select base.person())
        or (select base.background()) = 'personal-data');
create policy prepared_by on payments.item for insert
    with check (payments.works(lender_id) and state = 'WAITING'
        and borrower_id is distinct from (select base.person())
        and exists (
            select from payments.batch
            where batch.lender_id = item.lender_id
              and batch.id = item.batch_id
              and batch.state = 'PREPARED'
              and batch.prepared_by = (select base.person())));
create policy kept_by on payments.item for update
    using (payments.works(lender_id))
    with check (state in ('WAITING', 'DROPPED', 'RETURNED')
        or exists (
            select from payments.batch
            where batch.lender_id = item.lender_id and batch.id = item.batch_id and batch.state = 'RELEASED'));

grant select, insert on payments.payee, payments.mandate, payments.batch, payments.item to "${application}";
grant update (iban, holder, at, by_id, borrower_id) on payments.payee to "${application}";
grant update (iban, holder, amended, withdrawn_on, used_on) on payments.mandate to "${application}";
grant update (state, decided_at, decided_by) on payments.batch to "${application}";
grant update (state, reason, seq) on payments.item to "${application}";
