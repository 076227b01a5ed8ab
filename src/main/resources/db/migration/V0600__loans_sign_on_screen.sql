-- A contract is signed on a screen: on the device of the officer, by whoever borrows, or by them with their own account. What was
-- read stands here word for word, with a fingerprint by which it is known again; so it can be shown later what was signed, also
-- when words or products have changed. It is written once.

create table loans.signature (
    lender_id uuid not null,
    loan_id uuid not null,
    day_on date not null,
    at timestamptz not null,
    place text not null check (place in ('COUNTER', 'ACCOUNT')),
    name text not null check (length(name) between 1 and 200),
    -- Strokes on a field of 600 by 200.
    drawing text check (length(drawing) <= 20000 and drawing ~ '^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})*)+$'),
    present text not null check (length(present) <= 200),
    language text not null,
    said text not null check (length(said) between 1 and 200000),
    fingerprint text not null check (fingerprint = encode(sha256(convert_to(said, 'UTF8')), 'hex')),
    by_id uuid references people.person on delete set null,
    primary key (lender_id, loan_id),
    foreign key (lender_id, loan_id) references loans.loan
);
comment on column loans.signature.present is 'Who else was there, such as an interpreter: a name and what they did.';
create index on loans.signature (by_id);

create trigger keep before update or delete on loans.signature for each row execute function loans.keep();
create trigger keep_all before truncate on loans.signature for each statement execute function loans.keep();

-- Whoever borrows changes nothing of their loan but this, and this way only. One that was signed already, or is past that, gets
-- no second signature.
create policy named_by_owner on loans.loan to current_user using (true) with check (true);

create function loans.put_name() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update loans.loan
    set signed_on = new.day_on, signed_how = 'SCREEN', version = version + 1
    where lender_id = new.lender_id and id = new.loan_id and signed_on is null and state = 'AGREED';
    if found then
        return new;
    end if;
    return null;
end
$$;
create trigger names before insert on loans.signature for each row execute function loans.put_name();

alter table loans.signature enable row level security;
alter table loans.signature force row level security;

create policy seen_by on loans.signature for select
    using (lender_id = any (cast((select loans.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or (select base.background()) = 'personal-data'
        or exists (
            select from loans.loan
            where loan.lender_id = signature.lender_id
              and loan.id = signature.loan_id
              and loan.borrower_id = (select base.person())));
-- Nobody hands the device to themselves, and nobody signs with an account what somebody else borrows.
create policy signed_by on loans.signature for insert
    with check (by_id = (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = signature.lender_id
              and loan.id = signature.loan_id
              and case signature.place
                    when 'ACCOUNT' then loan.borrower_id = (select base.person())
                    else loan.lender_id = any (cast((select loans.houses()) as uuid[]))
                        and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))
                  end));

grant select, insert on loans.signature to "${application}";
