-- As with loans: who took an application up first stays known, and outreach is counted by them; who looks after it now is told what
-- happens to it. Who ever looked after it stands apart when it is decided, and answers no complaint about it.

alter table applications.application add keeper_id uuid references people.person on delete set null;
comment on column applications.application.keeper_id is 'Who looks after it; nobody yet, or nobody any more.';

-- Those of before; what the owner may not see it lets itself see for this once.
alter table applications.application no force row level security;
update applications.application
set keeper_id = officer_id
where officer_id is not null;
alter table applications.application force row level security;

-- What was granted goes along with whoever looks after it until it is a loan, which is told when one is made.
alter table applications.application add lent_at timestamptz;
comment on column applications.application.lent_at is 'Since when there is a loan of it; it stays, also when the loan is gone.';

create index application_waits on applications.application (lender_id, decided_at, id) where state = 'GRANTED' and lent_at is null;

create index on applications.application (keeper_id);

-- Also where a node of an earlier version takes one up. Who did so first stays.
create function applications.begin_keeping() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        new.keeper_id := new.officer_id;
    elsif old.officer_id is null and new.officer_id is not null and old.keeper_id is null then
        new.keeper_id := new.officer_id;
    elsif old.officer_id is not null
        and new.officer_id is distinct from old.officer_id
        and current_user <> (
            select tableowner from pg_tables where schemaname = 'applications' and tablename = 'application') then
        raise exception 'who took it up stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keeps before insert or update of officer_id on applications.application
    for each row execute function applications.begin_keeping();

create table applications.handing (
    application_id uuid not null references applications.application on delete cascade,
    id uuid not null,
    from_id uuid references people.person on delete set null,
    to_id uuid references people.person on delete set null,
    at timestamptz not null,
    by_id uuid references people.person on delete set null,
    primary key (application_id, id)
);
create index on applications.handing (from_id);
create index on applications.handing (to_id);
create index on applications.handing (by_id);

alter table applications.handing enable row level security;
alter table applications.handing force row level security;

create policy written_by_owner on applications.handing to current_user using (true) with check (true);
create policy seen_by on applications.handing for select
    using (exists (select from applications.application where application.id = handing.application_id));
grant select on applications.handing to "${application}";

create policy handed_on_by_owner on applications.application to current_user using (true) with check (true);

-- Whoever administers a house reads no applications, and learns how many wait for whom; officers learn it of themselves.
-- What nobody took up yet waits for all.
create function applications.count_kept(lender uuid) returns table (keeper uuid, many bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select application.keeper_id, count(*)
    from applications.application
    where application.lender_id = count_kept.lender
      and application.state in ('SUBMITTED', 'RETURNED', 'READY', 'POSTPONED')
      and (application.keeper_id is not null or application.officer_id is not null)
      and (count_kept.lender = any (base.administers())
          or application.keeper_id = base.person() and count_kept.lender = any (base.holds('LENDER')))
    group by application.keeper_id
$$;

-- How much was granted and is no loan yet, with whom: for whoever administers the house.
create function applications.count_kept_granted(lender uuid) returns table (keeper uuid, many bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select application.keeper_id, count(*)
    from applications.application
    where application.lender_id = count_kept_granted.lender
      and application.state = 'GRANTED'
      and application.lent_at is null
      and count_kept_granted.lender = any (base.administers())
    group by application.keeper_id
$$;

-- Whether the viewer took it up, looks after it or ever did.
create function applications.minded(application uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (
            select from applications.application it
            where it.id = minded.application and base.person() in (it.officer_id, it.keeper_id))
        or exists (
            select from applications.handing
            where handing.application_id = minded.application
              and base.person() in (handing.from_id, handing.to_id))
$$;

-- Gives what somebody looks after to another officer of the house: all that is open, and what was granted and is no loan yet.
create function applications.hand_on(lender uuid, holder uuid, receiver uuid, moment timestamptz) returns int
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
        select it.id as application
        from applications.application it
        where it.lender_id = hand_on.lender
          and (it.keeper_id = hand_on.holder or hand_on.holder is null and it.keeper_id is null)
          and (it.state in ('SUBMITTED', 'RETURNED', 'READY', 'POSTPONED')
                  and (it.keeper_id is not null or it.officer_id is not null)
              or it.state = 'GRANTED' and it.lent_at is null)
          and it.applicant_id is distinct from hand_on.receiver
          and it.applicant_id is distinct from base.person()
        order by it.id
        for update),
    given as (
        update applications.application it
        set keeper_id = hand_on.receiver
        from theirs
        where it.id = theirs.application
        returning it.id as application)
    insert into applications.handing (application_id, id, from_id, to_id, at, by_id)
    select given.application, uuidv7(), hand_on.holder, hand_on.receiver, hand_on.moment, base.person()
    from given;
    get diagnostics went = row_count;
    return went;
end
$$;
