-- The books of a house: what is written stays, and both sides of every entry are the same. An entry says how many lines it
-- has, and each line its place among them: once it is committed there is no place left for another. Money is in the
-- smallest unit of the currency of the book; what is above zero is debit, what is below is credit.

create schema ledger;
grant usage on schema ledger to "${application}";

create table ledger.book (
    house_id uuid primary key references directory.organisation,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    opened_at timestamptz not null,
    -- Nothing is booked on this day or before any more.
    closed_until date
);

create table ledger.account (
    house_id uuid not null references ledger.book,
    code text not null check (code ~ '^[0-9]{2,10}$'),
    kind text not null check (kind in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE')),
    -- Words by language.
    name jsonb not null check (jsonb_typeof(name) = 'object' and name <> '{}'),
    -- By which others book on it, whatever its number.
    purpose text check (length(purpose) between 1 and 60),
    primary key (house_id, code),
    unique (house_id, purpose)
);

create table ledger.entry (
    house_id uuid not null references ledger.book,
    id uuid not null,
    booked_on date not null,
    -- From which day on it counts; before the booking, if somebody wrote it down later.
    value_on date not null,
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    kind text not null check (length(kind) between 1 and 60),
    -- What it is about, in another module; nothing, if about many things.
    subject uuid,
    reverses uuid,
    lines int not null check (lines between 2 and 1000),
    primary key (house_id, id),
    unique (house_id, id, booked_on, lines),
    unique (house_id, reverses),
    foreign key (house_id, reverses) references ledger.entry,
    check (reverses <> id)
);
create index on ledger.entry (house_id, booked_on, id);
create index on ledger.entry (house_id, subject, id) where subject is not null;
create index on ledger.entry (by_id);

create table ledger.posting (
    house_id uuid not null,
    entry_id uuid not null,
    place int not null,
    booked_on date not null,
    lines int not null,
    account text not null,
    cents bigint not null check (cents <> 0),
    primary key (house_id, entry_id, place),
    foreign key (house_id, entry_id, booked_on, lines) references ledger.entry (house_id, id, booked_on, lines),
    foreign key (house_id, account) references ledger.account,
    check (place between 1 and lines)
);
create index on ledger.posting (house_id, account, booked_on, entry_id) include (cents);

create table ledger.closing (
    house_id uuid not null references ledger.book,
    until date not null,
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (house_id, until)
);
create index on ledger.closing (by_id);

-- At the end of the transaction: by then it holds the key of the book, which a closing waits for.
create function ledger.check_entry() returns trigger
    language plpgsql as $$
declare
    balance numeric;
    found_lines bigint;
    closed date;
begin
    select sum(cents), count(*) into balance, found_lines
    from ledger.posting
    where house_id = new.house_id and entry_id = new.id;
    if found_lines <> new.lines or balance <> 0 then
        raise exception 'an entry of % lines has % and is out of balance by %', new.lines, found_lines, balance
            using errcode = 'check_violation', constraint = 'entry_balanced';
    end if;
    select closed_until into closed from ledger.book where house_id = new.house_id;
    if new.booked_on <= closed then
        raise exception 'booked on %, which is closed', new.booked_on
            using errcode = 'check_violation', constraint = 'entry_period';
    end if;
    return null;
end $$;

create constraint trigger balanced after insert on ledger.entry
    deferrable initially deferred
    for each row execute function ledger.check_entry();

-- Nobody changes what is written, whoever they are; only the name of somebody who is erased goes.
create function ledger.keep() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'by_id' = to_jsonb(old) - 'by_id' and to_jsonb(new) ->> 'by_id' is null then
        return new;
    end if;
    raise exception 'what is written in the books stays' using errcode = 'restrict_violation';
end $$;

create trigger keep before update or delete on ledger.entry for each row execute function ledger.keep();
create trigger keep_all before truncate on ledger.entry for each statement execute function ledger.keep();
create trigger keep before update or delete on ledger.posting for each row execute function ledger.keep();
create trigger keep_all before truncate on ledger.posting for each statement execute function ledger.keep();
create trigger keep before update or delete on ledger.closing for each row execute function ledger.keep();

create function ledger.close_forward() returns trigger
    language plpgsql as $$
begin
    if old.closed_until is not null and (new.closed_until is null or new.closed_until < old.closed_until) then
        raise exception 'what is closed stays closed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger close_forward before update on ledger.book for each row execute function ledger.close_forward();

create function ledger.keeps(house uuid) returns boolean
    language sql stable
    return house = any (cast((select base.holds('LENDER')) as uuid[]))
        or house = any (cast((select base.holds('TREASURER')) as uuid[]))
        or (select base.background()) = 'loans-close';

create function ledger.reads(house uuid) returns boolean
    language sql stable
    return ledger.keeps(house) or house = any (cast((select base.administers()) as uuid[]));

alter table ledger.book enable row level security;
alter table ledger.book force row level security;
alter table ledger.account enable row level security;
alter table ledger.account force row level security;
alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
alter table ledger.posting enable row level security;
alter table ledger.posting force row level security;
alter table ledger.closing enable row level security;
alter table ledger.closing force row level security;

create policy seen_by on ledger.book for select using (ledger.reads(house_id));
create policy opened_by on ledger.book for insert with check (ledger.keeps(house_id));
create policy closed_by on ledger.book for update using (house_id = any (base.holds('TREASURER')));

create policy seen_by on ledger.account for select using (ledger.reads(house_id));
create policy made_by on ledger.account for insert with check (ledger.keeps(house_id));
create policy named_by on ledger.account for update using (house_id = any (base.holds('TREASURER')));

create policy seen_by on ledger.entry for select
    using (ledger.reads(house_id) or (select base.background()) = 'personal-data');
create policy written_by on ledger.entry for insert
    with check (ledger.keeps(house_id) and by_id is not distinct from (select base.person()));

create policy seen_by on ledger.posting for select using (ledger.reads(house_id));
create policy written_by on ledger.posting for insert with check (ledger.keeps(house_id));

create policy seen_by on ledger.closing for select
    using (ledger.reads(house_id) or (select base.background()) = 'personal-data');
create policy written_by on ledger.closing for insert
    with check (house_id = any (base.holds('TREASURER')) and by_id = (select base.person()));

grant select, insert on ledger.book, ledger.account, ledger.entry, ledger.posting, ledger.closing to "${application}";
grant update (closed_until) on ledger.book to "${application}";
grant update (name) on ledger.account to "${application}";
