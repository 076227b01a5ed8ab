-- Loans that run. What happened to one is written once and stays; all else here follows from it and is kept so that pages,
-- the nightly close and figures need not compute it. Money is in the smallest unit of the currency.

create schema loans;
grant usage on schema loans to "${application}";

create table loans.loan (
    lender_id uuid not null references directory.organisation,
    id uuid not null,
    number int not null check (number > 0),
    -- What was granted, in the module of applications.
    application_id uuid not null,
    borrower_id uuid references people.person on delete set null,
    officer_id uuid references people.person on delete set null,
    called text not null check (length(called) between 1 and 200),
    language text not null,
    product text not null check (length(product) between 1 and 100),
    product_version int not null check (product_version > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    principal bigint not null check (principal > 0),
    months int not null check (months between 1 and 480),
    rate numeric(9, 6) not null check (rate >= 0),
    agreement jsonb not null,
    prepared_at timestamptz not null,
    signed_on date,
    signed_how text check (signed_how in ('PAPER', 'SCREEN')),
    -- From here on it follows from the events.
    version int not null default 1,
    state text not null check (state in ('AGREED', 'RUNNING', 'WITHDRAWN', 'REPAID', 'WRITTEN_OFF')),
    disbursed_on date,
    disbursed bigint not null default 0,
    -- What stands in the books because of it, by the purpose of the account, but for interest that was earned.
    booked jsonb not null default '{}',
    booked_interest bigint not null default 0,
    booked_on date not null,
    primary key (lender_id, id),
    unique (lender_id, number),
    unique (lender_id, application_id),
    check ((signed_on is null) = (signed_how is null)),
    check (disbursed = 0 or signed_on is not null)
);
create index on loans.loan (borrower_id, id);
create index on loans.loan (officer_id);
create index on loans.loan (lender_id, state, id);

create table loans.event (
    lender_id uuid not null,
    loan_id uuid not null,
    seq int not null check (seq > 0),
    id uuid not null,
    kind text not null check (kind in ('DISBURSED', 'REPAID', 'REFUNDED', 'RESCHEDULED', 'WITHDRAWN', 'WRITTEN_OFF',
        'REVERSED')),
    day_on date not null,
    cents bigint not null check (cents >= 0),
    means text check (means in ('BANK', 'CASH')),
    keep text not null check (keep in ('NEXT', 'TERM', 'INSTALMENT')),
    payments int not null check (payments between 0 and 600),
    first_due date,
    free boolean not null,
    reverses int,
    words text not null check (length(words) <= 500),
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (lender_id, loan_id, seq),
    unique (lender_id, id),
    unique (lender_id, loan_id, reverses),
    foreign key (lender_id, loan_id) references loans.loan,
    foreign key (lender_id, loan_id, reverses) references loans.event,
    check (reverses < seq),
    check ((reverses is null) = (kind <> 'REVERSED')),
    check ((means is null) = (kind not in ('DISBURSED', 'REPAID', 'REFUNDED'))),
    check ((cents > 0) = (kind in ('DISBURSED', 'REPAID', 'REFUNDED'))),
    check ((first_due is null) = (kind <> 'RESCHEDULED'))
);
comment on column loans.event.words is 'Why, or by which receipt; nothing about health, origin or religion.';
create index on loans.event (by_id);

-- What was and is to be paid, with what is missing of it if nothing more is paid than what was until now.
create table loans.instalment (
    lender_id uuid not null,
    loan_id uuid not null,
    place int not null,
    due_on date not null,
    fee bigint not null,
    interest bigint not null,
    principal bigint not null,
    missing bigint not null,
    primary key (lender_id, loan_id, place),
    foreign key (lender_id, loan_id) references loans.loan
);

-- What holds from a day on until something changes, also on days to come if nobody pays any more.
create table loans.span (
    lender_id uuid not null,
    loan_id uuid not null,
    since date not null,
    until date not null,
    principal bigint not null,
    overdue bigint not null,
    oldest date,
    restructured boolean not null,
    earned bigint not null,
    interest bigint not null,
    period_from date,
    period_to date,
    cent_days bigint not null,
    moved bigint not null,
    due bigint not null,
    carried bigint not null,
    credit bigint not null,
    primary key (lender_id, loan_id, since),
    foreign key (lender_id, loan_id) references loans.loan,
    check (until > since)
);
create index on loans.span (lender_id, until, since);

-- That money is to be paid out: one asks for it, another signs.
create table loans.payout (
    lender_id uuid not null,
    id uuid not null,
    loan_id uuid not null,
    cents bigint not null check (cents > 0),
    means text not null check (means in ('BANK', 'CASH')),
    asked_at timestamptz not null,
    asked_by uuid references people.person on delete set null,
    signed_at timestamptz,
    signed_by uuid references people.person on delete set null,
    refused_at timestamptz,
    event_seq int,
    primary key (lender_id, id),
    foreign key (lender_id, loan_id) references loans.loan,
    foreign key (lender_id, loan_id, event_seq) references loans.event,
    check (signed_at is null or refused_at is null),
    check ((signed_at is null) = (event_seq is null))
);
create unique index payout_once on loans.payout (lender_id, loan_id) where signed_at is null and refused_at is null;
create index on loans.payout (asked_by);
create index on loans.payout (signed_by);

-- Nights that were closed, part by part.
create table loans.night (
    lender_id uuid not null references directory.organisation,
    day_on date not null,
    part int not null,
    at timestamptz not null,
    primary key (lender_id, day_on, part)
);

create function loans.keep() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'by_id' = to_jsonb(old) - 'by_id' and to_jsonb(new) ->> 'by_id' is null then
        return new;
    end if;
    raise exception 'what happened stays' using errcode = 'restrict_violation';
end $$;

create trigger keep before update or delete on loans.event for each row execute function loans.keep();
create trigger keep_all before truncate on loans.event for each statement execute function loans.keep();

create function loans.lends(lender uuid) returns boolean
    language sql stable
    return lender = any (cast((select base.holds('LENDER')) as uuid[]));
create function loans.pays(lender uuid) returns boolean
    language sql stable
    return lender = any (cast((select base.holds('TREASURER')) as uuid[]));
create function loans.works(lender uuid) returns boolean
    language sql stable
    return loans.lends(lender) or loans.pays(lender) or (select base.background()) = 'loans-close';
create function loans.reads(lender uuid) returns boolean
    language sql stable
    return loans.works(lender) or lender = any (cast((select base.administers()) as uuid[]));

alter table loans.loan enable row level security;
alter table loans.loan force row level security;
alter table loans.event enable row level security;
alter table loans.event force row level security;
alter table loans.instalment enable row level security;
alter table loans.instalment force row level security;
alter table loans.span enable row level security;
alter table loans.span force row level security;
alter table loans.payout enable row level security;
alter table loans.payout force row level security;
alter table loans.night enable row level security;
alter table loans.night force row level security;

create policy seen_by on loans.loan for select
    using (loans.reads(lender_id) or borrower_id = (select base.person())
        or (select base.background()) = 'personal-data');
-- Nobody prepares or changes what they borrow themselves.
create policy prepared_by on loans.loan for insert
    with check (loans.lends(lender_id) and borrower_id is distinct from (select base.person()) and state = 'AGREED');
create policy kept_by on loans.loan for update
    using (loans.works(lender_id) or (select base.background()) = 'personal-data')
    with check (borrower_id is distinct from (select base.person()));

create policy seen_by on loans.event for select
    using (loans.reads(lender_id)
        or (select base.background()) = 'personal-data'
        or exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and loan.borrower_id = (select base.person())));
create policy written_by on loans.event for insert
    with check (loans.works(lender_id)
        and by_id is not distinct from (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and loan.borrower_id is distinct from (select base.person()))
        and (kind <> 'DISBURSED' or loans.pays(lender_id)));

create policy seen_by on loans.instalment for select
    using (loans.reads(lender_id)
        or exists (
            select from loans.loan
            where loan.lender_id = instalment.lender_id
              and loan.id = instalment.loan_id
              and loan.borrower_id = (select base.person())));
create policy kept_by on loans.instalment for insert with check (loans.works(lender_id));
create policy replaced_by on loans.instalment for delete using (loans.works(lender_id));

create policy seen_by on loans.span for select
    using (loans.reads(lender_id)
        or exists (
            select from loans.loan
            where loan.lender_id = span.lender_id
              and loan.id = span.loan_id
              and loan.borrower_id = (select base.person())));
create policy kept_by on loans.span for insert with check (loans.works(lender_id));
create policy replaced_by on loans.span for delete using (loans.works(lender_id));

create policy seen_by on loans.payout for select
    using (loans.reads(lender_id) or (select base.background()) = 'personal-data');
create policy asked_by on loans.payout for insert
    with check (loans.lends(lender_id) and asked_by = (select base.person()) and signed_at is null);
-- Four eyes.
create policy signed_by on loans.payout for update
    using (loans.works(lender_id) and signed_at is null and refused_at is null)
    with check (signed_at is null
        or loans.pays(lender_id)
            and signed_by = (select base.person())
            and asked_by is distinct from (select base.person()));

create policy seen_by on loans.night for select using (loans.reads(lender_id));
create policy closed_by on loans.night for insert with check ((select base.background()) = 'loans-close');

grant select, insert on loans.loan, loans.event, loans.instalment, loans.span, loans.payout, loans.night
    to "${application}";
grant update (officer_id, called, signed_on, signed_how, version, state, disbursed_on, disbursed, booked, booked_interest,
    booked_on) on loans.loan to "${application}";
grant delete on loans.instalment, loans.span to "${application}";
grant update (signed_at, signed_by, refused_at, event_seq) on loans.payout to "${application}";
