-- By what somebody is paid, whether they volunteer and how much they may get in a year is said by those who send out, whatever a
-- page forgets. Who begins with themselves says nothing of it.
create function interpreters.keep_pay() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if base.background() is not null or new.house_id = any (base.holds('DISPATCHER')) then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.status = 'SELF_EMPLOYED' and new.pay_family = '' and new.ceiling is null then
            return new;
        end if;
    elsif new.status = old.status and new.pay_family = old.pay_family and new.ceiling is not distinct from old.ceiling then
        return new;
    end if;
    raise exception 'nobody says themselves what they are paid' using errcode = 'insufficient_privilege';
end
$$;
create trigger pay_kept before insert or update on interpreters.profile
    for each row execute function interpreters.keep_pay();
