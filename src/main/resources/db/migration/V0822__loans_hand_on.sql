-- An officer leaves or falls ill, and others go on with their loans. Who prepared a loan stays known, and by that it is added up; who looks
-- after it is another column, which no row of the application writes: only a function that checks who asks. Every time is kept, as who
-- ever looked after a loan does not agree to another rate for it, also when it is in other hands.

alter table loans.loan add keeper_id uuid references people.person on delete set null;
comment on column loans.loan.keeper_id is 'Who looks after it; nobody, once their account is gone.';

-- Loans of before; the owner sees them all.
update loans.loan
set keeper_id = officer_id
where officer_id is not null;

create index on loans.loan (keeper_id);
-- What goes on.
create index loan_kept on loans.loan (lender_id, keeper_id) where state in ('AGREED', 'RUNNING', 'WITHDRAWN');

-- Also where a node of an earlier version prepares one.
create function loans.begin_keeping() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    new.keeper_id := new.officer_id;
    return new;
end
$$;
create trigger keeps before insert on loans.loan for each row execute function loans.begin_keeping();

create table loans.handing (
    lender_id uuid not null,
    loan_id uuid not null,
    id uuid not null,
    from_id uuid references people.person on delete set null,
    to_id uuid references people.person on delete set null,
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (lender_id, loan_id, id),
    foreign key (lender_id, loan_id) references loans.loan
);
create index on loans.handing (from_id);
create index on loans.handing (to_id);
create index on loans.handing (by_id);

alter table loans.handing enable row level security;
alter table loans.handing force row level security;

create policy written_by_owner on loans.handing to current_user using (true) with check (true);
create policy seen_by on loans.handing for select
    using (lender_id = any (cast((select loans.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or (select base.background()) = 'personal-data');
grant select on loans.handing to "${application}";

-- Whether the viewer looked after it before it was handed on, or it was handed to them.
create function loans.minded(lender uuid, loan uuid) returns boolean
    language sql stable
    return exists (
        select from loans.handing
        where handing.lender_id = minded.lender
          and handing.loan_id = minded.loan
          and (select base.person()) in (handing.from_id, handing.to_id));

alter policy written_by on loans.event
    with check ((lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))
        and by_id is not distinct from (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person()))
              and (event.rate is null
                  or loan.officer_id is distinct from (select base.person())
                      and not loans.minded(event.lender_id, event.loan_id)))
        and (kind not in ('DISBURSED', 'WRITTEN_OFF') or loans.pays(lender_id))
        and (rate is null or loans.pays(lender_id))
        and (reverses is null
            or (select loans.works_behind())
            or not loans.asked_for(event.lender_id, event.loan_id, event.reverses, (select base.person()))
            and not exists (
                select from loans.undone(event.lender_id, event.loan_id, event.reverses) as done
                join loans.loan on loan.lender_id = event.lender_id and loan.id = event.loan_id
                where (done.kind in ('DISBURSED', 'WRITTEN_OFF') or done.rate is not null) and not loans.pays(event.lender_id)
                  or done.rate is not null
                      and (loan.officer_id is not distinct from (select base.person())
                          or loans.minded(event.lender_id, event.loan_id)))));

-- Gives what somebody looks after to another officer of the house: all that goes on, or what is chosen of it. Whoever asks administers
-- the house. What somebody borrows themselves they neither get nor give. Of two who ask at once the second finds it gone.
create function loans.hand_on(lender uuid, holder uuid, receiver uuid, chosen uuid[], moment timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    went int;
begin
    if base.person() is null
        or not coalesce(hand_on.lender = any (base.administers()), false)
        or hand_on.receiver is not distinct from hand_on.holder
        or not exists (
            select from people.seat
            where seat.organisation_id = hand_on.lender
              and seat.person_id = hand_on.receiver
              and seat.role = 'LENDER')
        or exists (select from people.deactivation where deactivation.person_id = hand_on.receiver) then
        return 0;
    end if;
    with theirs as (
        select loan.id as loan
        from loans.loan
        where loan.lender_id = hand_on.lender
          and (loan.keeper_id = hand_on.holder or hand_on.holder is null and loan.keeper_id is null)
          and loan.state in ('AGREED', 'RUNNING', 'WITHDRAWN')
          and loan.borrower_id is distinct from hand_on.receiver
          and loan.borrower_id is distinct from base.person()
          and (hand_on.chosen is null or loan.id = any (hand_on.chosen))
        order by loan.id
        for update),
    given as (
        update loans.loan
        set keeper_id = hand_on.receiver
        from theirs
        where loan.lender_id = hand_on.lender and loan.id = theirs.loan
        returning loan.id as loan)
    insert into loans.handing (lender_id, loan_id, id, from_id, to_id, at, by_id)
    select hand_on.lender, given.loan, uuidv7(), hand_on.holder, hand_on.receiver, hand_on.moment, base.person()
    from given;
    get diagnostics went = row_count;
    return went;
end
$$;
