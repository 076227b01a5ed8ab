-- What goes out of a house of interpreters each month: invoices to clients, notes to interpreters, and what corrects them. A
-- document is written once; every line of a mission is on one document of its side, and corrected at most once.
create schema invoicing;
grant usage on schema invoicing to "${application}";

-- Who issues, as it was said at the time. The last one holds.
create table invoicing.issuer (
    house_id uuid not null references directory.organisation on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    street text not null check (length(street) between 1 and 200),
    postcode text not null check (length(postcode) between 1 and 20),
    town text not null check (length(town) between 1 and 100),
    country text not null check (country ~ '^[A-Z]{2}$'),
    vat_number text not null check (length(vat_number) between 4 and 20),
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$'),
    days int not null check (days between 0 and 120),
    vat_rate numeric(5, 2) not null check (vat_rate between 0 and 50),
    exemption text not null check (length(exemption) <= 300 and (vat_rate > 0 or length(exemption) > 0)),
    since timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (house_id, id)
);
create index on invoicing.issuer (house_id, since);
create index on invoicing.issuer (by_id);

-- Numbers without a gap, by kind and year.
create table invoicing.counter (
    house_id uuid not null references directory.organisation on delete cascade,
    series text not null,
    year int not null,
    last int not null check (last > 0),
    primary key (house_id, series, year)
);

create table invoicing.document (
    house_id uuid not null references directory.organisation on delete cascade,
    id uuid not null,
    scale text not null check (scale in ('CHARGE', 'PAY')),
    credits boolean not null,
    number text not null,
    month date not null check (extract(day from month) = 1),
    party_id uuid not null,
    party_name text not null,
    party_address text not null,
    party_country text not null,
    issuer_id uuid not null,
    issued_on date not null,
    due_on date not null check (due_on >= issued_on),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    net numeric(14, 2) not null check (net >= 0),
    vat_rate numeric(5, 2) not null,
    vat numeric(14, 2) not null check (vat >= 0),
    total numeric(14, 2) not null check (total = net + vat),
    corrects uuid,
    reason text not null check (length(reason) <= 300),
    primary key (house_id, id),
    unique (house_id, number),
    foreign key (house_id, issuer_id) references invoicing.issuer on delete cascade,
    foreign key (house_id, corrects) references invoicing.document on delete cascade,
    check (credits = (corrects is not null))
);
create index on invoicing.document (house_id, month, scale, number);
create index on invoicing.document (house_id, corrects);
create index on invoicing.document (house_id, issuer_id);
create index on invoicing.document (party_id, issued_on desc, id);

create table invoicing.line (
    house_id uuid not null,
    document_id uuid not null,
    position int not null check (position > 0),
    scale text not null,
    credits boolean not null,
    request_id uuid not null,
    line_number int not null,
    day date not null,
    kind text not null,
    quantity numeric(12, 2) not null,
    price numeric(12, 4) not null,
    amount numeric(12, 2) not null,
    reference text not null,
    cost_centre text not null,
    primary key (house_id, document_id, position),
    foreign key (house_id, document_id) references invoicing.document on delete cascade
);
-- However often a month is run, and by how many at once: what was invoiced is not invoiced again.
create unique index line_once on invoicing.line (house_id, scale, credits, request_id, line_number);

-- What a funder counts, as it stood when the month was run.
create table invoicing.tally (
    house_id uuid not null references directory.organisation on delete cascade,
    month date not null check (extract(day from month) = 1),
    language text not null,
    mode text not null,
    topic text not null,
    done int not null,
    minutes bigint not null,
    in_vain int not null,
    called_off int not null,
    unfilled int not null,
    counted_at timestamptz not null,
    primary key (house_id, month, language, mode, topic)
);

do $$
declare
    name text;
begin
    foreach name in array array['issuer', 'counter', 'document', 'line', 'tally'] loop
        execute format('alter table invoicing.%I enable row level security', name);
        execute format('alter table invoicing.%I force row level security', name);
        execute format('create policy worked_by on invoicing.%I
            using ((select base.background()) in (''invoicing'', ''personal-data'', ''retention''))', name);
        execute format('grant select, insert on invoicing.%I to "${application}"', name);
    end loop;
end
$$;

create policy seen_by on invoicing.document for select
    using (house_id = any (cast((select base.holds('TREASURER')) as uuid[]))
        or house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or scale = 'CHARGE' and party_id = any (cast((select base.organisations()) as uuid[]))
        or scale = 'PAY' and party_id = (select base.person()));
create policy seen_by on invoicing.line for select
    using (house_id = any (cast((select base.holds('TREASURER')) as uuid[]))
        or house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or exists (
            select from invoicing.document
            where document.house_id = line.house_id and document.id = line.document_id));
create policy seen_by on invoicing.issuer for select
    using (house_id = any (cast((select base.holds('TREASURER')) as uuid[]))
        or house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or exists (
            select from invoicing.document
            where document.house_id = issuer.house_id and document.issuer_id = issuer.id));
create policy said_by on invoicing.issuer for insert
    with check (by_id = (select base.person())
        and house_id = any (cast((select base.holds('TREASURER')) as uuid[])));
create policy seen_by on invoicing.tally for select
    using (house_id = any (cast((select base.holds('TREASURER')) as uuid[]))
        or house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));
grant update (last) on invoicing.counter to "${application}";
grant delete on invoicing.document, invoicing.tally to "${application}";

-- The run of a month reads what missions came to, and changes nothing of it.
create policy invoiced_by on interpreting.line for select using ((select base.background()) = 'invoicing');
create policy invoiced_by on interpreting.request for select using ((select base.background()) = 'invoicing');
create policy invoiced_by on interpreting.agreement for select using ((select base.background()) = 'invoicing');
create policy invoiced_by on interpreting.sheet for select using ((select base.background()) = 'invoicing');
