-- Money in: the account of a lender at its bank, the files that the bank gave, and every line of them, known by a mark so
-- that none counts twice however often it comes. Money is in cents; what came in is above zero, what went out below.

create schema payments;
grant usage on schema payments to "${application}";

create table payments.account (
    lender_id uuid primary key references directory.organisation,
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    holder text not null check (length(holder) between 1 and 70),
    creditor text check (creditor ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{4,31}$'),
    -- Where people without an account pay.
    otherwise text not null check (length(otherwise) <= 300),
    set_at timestamptz not null,
    set_by uuid references people.person on delete set null
);
create index on payments.account (set_by);

create table payments.upload (
    lender_id uuid not null references directory.organisation,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    size bigint not null default 0,
    state text not null check (state in ('WAITING', 'DONE', 'REFUSED')),
    fault text,
    lines int not null default 0,
    known int not null default 0,
    job_id uuid,
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (lender_id, id)
);
create index on payments.upload (by_id);

create table payments.piece (
    lender_id uuid not null,
    upload_id uuid not null,
    number int not null,
    bytes bytea not null,
    primary key (lender_id, upload_id, number),
    foreign key (lender_id, upload_id) references payments.upload on delete cascade
);
alter table payments.piece alter column bytes set storage external;

create table payments.line (
    lender_id uuid not null,
    id uuid not null,
    upload_id uuid not null,
    mark text not null check (length(mark) between 1 and 100),
    cents bigint not null check (cents <> 0),
    booked_on date not null,
    value_on date not null,
    reversal boolean not null,
    reason text not null check (length(reason) <= 35),
    reference text not null check (length(reference) <= 140),
    end_to_end text not null check (length(end_to_end) <= 140),
    mandate text not null check (length(mandate) <= 140),
    batch text not null check (length(batch) <= 140),
    bank_reference text not null check (length(bank_reference) <= 140),
    called text not null check (length(called) <= 200),
    iban text not null check (length(iban) <= 40),
    words text not null check (length(words) <= 500),
    state text not null check (state in ('OPEN', 'TAKEN', 'ASIDE', 'SETTLED', 'REVERSED')),
    how text check (how in ('REFERENCE', 'END_TO_END', 'MANDATE', 'NAME', 'HAND', 'BATCH', 'RETURN')),
    -- Whether it stands in the books as not yet known what for.
    suspended boolean not null default false,
    note text not null default '' check (length(note) <= 300),
    by_id uuid references people.person on delete set null,
    version int not null default 1,
    primary key (lender_id, id),
    unique (lender_id, mark),
    foreign key (lender_id, upload_id) references payments.upload
);
comment on column payments.line.note is 'Why it is no payment for a loan; nothing about health, origin or religion.';
create index on payments.line (lender_id, state, id);
create index on payments.line (lender_id, upload_id);
create index on payments.line (lender_id, end_to_end) where end_to_end <> '';
create index on payments.line (by_id);

-- What of a line is for which loan, and as which event it was taken there.
create table payments.share (
    lender_id uuid not null,
    line_id uuid not null,
    place int not null,
    loan_id uuid not null,
    cents bigint not null check (cents > 0),
    seq int not null,
    reversed boolean not null default false,
    primary key (lender_id, line_id, place),
    unique (lender_id, loan_id, seq),
    foreign key (lender_id, line_id) references payments.line
);

create function payments.takes(lender uuid) returns boolean
    language sql stable
    return lender = any (cast((select base.holds('TREASURER')) as uuid[]));
create function payments.works(lender uuid) returns boolean
    language sql stable
    return lender = any (cast((select base.holds('LENDER')) as uuid[]))
        or payments.takes(lender)
        or (select base.background()) = 'payments-take';
create function payments.reads(lender uuid) returns boolean
    language sql stable
    return payments.works(lender) or lender = any (cast((select base.administers()) as uuid[]));

alter table payments.account enable row level security;
alter table payments.account force row level security;
alter table payments.upload enable row level security;
alter table payments.upload force row level security;
alter table payments.piece enable row level security;
alter table payments.piece force row level security;
alter table payments.line enable row level security;
alter table payments.line force row level security;
alter table payments.share enable row level security;
alter table payments.share force row level security;

-- Whoever pays sees where to; those who take money do not say where it goes.
create policy seen_by on payments.account for select
    using (payments.reads(lender_id)
        or (select base.person()) is not null
        or (select base.background()) = 'personal-data');
create policy set_by on payments.account for insert with check (lender_id = any (base.administers()));
create policy changed_by on payments.account for update
    using (lender_id = any (base.administers()) or payments.works(lender_id)
        or (select base.background()) = 'personal-data')
    with check (lender_id = any (base.administers()) or (select base.background()) = 'personal-data');

create policy seen_by on payments.upload for select
    using (payments.reads(lender_id) or (select base.background()) = 'personal-data');
create policy brought_by on payments.upload for insert
    with check (payments.takes(lender_id) and by_id = (select base.person()));
create policy read_by on payments.upload for update
    using (payments.takes(lender_id) or (select base.background()) in ('payments-take', 'personal-data'));

create policy of_upload on payments.piece
    using (payments.takes(lender_id) or (select base.background()) = 'payments-take');

create policy seen_by on payments.line for select
    using (payments.reads(lender_id) or (select base.background()) = 'personal-data');
create policy taken_by on payments.line for insert with check ((select base.background()) = 'payments-take');
create policy kept_by on payments.line for update
    using (payments.works(lender_id) or (select base.background()) = 'personal-data');

create policy seen_by on payments.share for select using (payments.reads(lender_id));
create policy taken_by on payments.share for insert with check (payments.works(lender_id));
create policy kept_by on payments.share for update using (payments.works(lender_id));

grant select, insert on payments.account, payments.upload, payments.piece, payments.line, payments.share
    to "${application}";
grant update (iban, holder, creditor, otherwise, set_at, set_by) on payments.account to "${application}";
grant update (size, state, fault, lines, known, job_id) on payments.upload to "${application}";
grant delete on payments.piece to "${application}";
grant update (state, how, suspended, note, by_id, version) on payments.line to "${application}";
grant update (reversed) on payments.share to "${application}";
