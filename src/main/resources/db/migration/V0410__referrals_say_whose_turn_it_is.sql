-- The list of cases says who waits on whom. A referral is told there by the database, in the transaction that moves it, so
-- that no way of moving, ending or removing one can forget it: a refused one goes with its consent, an old one by its age.

create function referrals.waits_for(state text) returns text
    language sql immutable
    return case waits_for.state
        when 'PREPARED' then 'PERSON'
        when 'SENT' then 'OTHER'
        when 'QUESTION' then 'ADVISER'
        when 'ACCEPTED' then 'OTHER'
        when 'APPOINTED' then 'PERSON'
        when 'MET' then 'OTHER'
        when 'LAPSED' then 'ADVISER'
    end;

create function referrals.turned() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'DELETE' then
        delete from accompaniment.wait where network_id = old.network_id and about = old.id;
    elsif new.outcome is not null or referrals.waits_for(new.state) is null then
        delete from accompaniment.wait where network_id = new.network_id and about = new.id;
    else
        insert into accompaniment.wait (network_id, journey_id, about, who, due, since)
        values (new.network_id, new.journey_id, new.id, referrals.waits_for(new.state), new.due_at::date, new.state_since)
        on conflict (network_id, about) do update
        set who = excluded.who, due = excluded.due
        where (wait.who, wait.due) is distinct from (excluded.who, excluded.due);
    end if;
    return null;
end
$$;
create trigger turned after insert or delete or update of state, due_at, outcome on referrals.referral
    for each row execute function referrals.turned();

-- Those that were under way before; what the owner may not see it lets itself see for this once.
alter table referrals.referral no force row level security;
insert into accompaniment.wait (network_id, journey_id, about, who, due, since)
select network_id, journey_id, id, referrals.waits_for(state), due_at::date, state_since
from referrals.referral
where outcome is null
  and referrals.waits_for(state) is not null
on conflict (network_id, about) do nothing;
alter table referrals.referral force row level security;
