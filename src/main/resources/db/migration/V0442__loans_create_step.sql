-- What a lender does when a payment is late, step by step, and what was done.

create table loans.step (
    lender_id uuid not null references directory.organisation,
    days int not null check (days between 1 and 365),
    kind text not null check (kind in ('REMIND', 'CALL', 'TALK', 'PLAN', 'GUARANTOR')),
    primary key (lender_id, days)
);

create table loans.contact (
    lender_id uuid not null,
    id uuid not null,
    loan_id uuid not null,
    kind text not null check (kind in ('REMIND', 'CALL', 'TALK', 'PLAN', 'GUARANTOR')),
    -- Since when what was talked about was late.
    oldest date not null,
    -- Nothing more is done before that day.
    quiet_until date,
    words text not null check (length(words) <= 500),
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (lender_id, id),
    foreign key (lender_id, loan_id) references loans.loan
);
comment on column loans.contact.words is 'What was said; nothing about health, origin or religion.';
create index on loans.contact (lender_id, loan_id, id);
create index on loans.contact (by_id);

alter table loans.step enable row level security;
alter table loans.step force row level security;
alter table loans.contact enable row level security;
alter table loans.contact force row level security;

create policy seen_by on loans.step for select using (loans.reads(lender_id));
create policy set_by on loans.step for insert with check (lender_id = any (base.administers()));
create policy dropped_by on loans.step for delete using (lender_id = any (base.administers()));

create policy seen_by on loans.contact for select
    using (loans.reads(lender_id) or (select base.background()) = 'personal-data');
create policy written_by on loans.contact for insert
    with check (loans.works(lender_id) and by_id = (select base.person()));

grant select, insert on loans.step, loans.contact to "${application}";
grant delete on loans.step to "${application}";

-- What the nightly close looks for first.
create index on loans.loan (lender_id, booked_on) where state in ('RUNNING', 'WITHDRAWN');
