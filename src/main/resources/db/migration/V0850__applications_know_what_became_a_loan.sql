-- What was granted goes along with whoever looks after it until it is a loan. For that all that was ever granted was asked for and
-- compared with all loans, on each page. Now a loan that is made says so, whatever node makes it.

alter table applications.application add lent_at timestamptz;
comment on column applications.application.lent_at is 'Since when there is a loan of it; it stays, also when the loan is gone.';

-- Those of before; the owner sees them all.
update applications.application
set lent_at = loan.prepared_at
from loans.loan
where loan.lender_id = application.lender_id and loan.application_id = application.id;

create index application_waits on applications.application (lender_id, decided_at, id) where state = 'GRANTED' and lent_at is null;

-- It runs as the owner: who makes a loan need not be allowed to write to the application.
create function loans.tell_what_was_granted() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update applications.application
    set lent_at = added.prepared_at
    from added
    where application.lender_id = added.lender_id and application.id = added.application_id;
    return null;
end
$$;
create trigger tells_what_was_granted after insert on loans.loan
    referencing new table as added
    for each statement execute function loans.tell_what_was_granted();

-- Nodes of an earlier version ask for it still.
create or replace function applications.list_kept_granted(lender uuid, holder uuid) returns table (id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select application.id
    from applications.application
    where application.lender_id = list_kept_granted.lender
      and application.state = 'GRANTED'
      and application.lent_at is null
      and (application.keeper_id = list_kept_granted.holder
          or list_kept_granted.holder is null and application.keeper_id is null)
      and list_kept_granted.lender = any (base.administers())
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

-- As before, but that nothing named of what was granted means all of it that is no loan yet.
create or replace function applications.hand_on(lender uuid, holder uuid, receiver uuid, granted uuid[], moment timestamptz) returns int
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
              or it.state = 'GRANTED'
                  and it.lent_at is null
                  and (hand_on.granted is null or it.id = any (hand_on.granted)))
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
