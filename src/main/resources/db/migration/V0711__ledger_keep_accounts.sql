-- Treasurers keep the chart of accounts: they add accounts, call them otherwise, book on another from a day on, and close what is
-- not used. What is booked stays where it was booked, so that a purpose may have had several accounts, each from a day on; an account
-- has one purpose for ever, and what a purpose comes to is what all its accounts come to.

alter table ledger.account add since date;
comment on column ledger.account.since is 'From which day on its purpose is booked here; nothing, if from the beginning.';
alter table ledger.account add closed_on date;
alter table ledger.account add check (since is null or purpose is not null);
alter table ledger.account add check (closed_on is null or purpose is null);
alter table ledger.account drop constraint account_house_id_purpose_key;
create unique index account_purpose on ledger.account (house_id, purpose, since) nulls not distinct where purpose is not null;

-- How accounts were called before.
create table ledger.former (
    house_id uuid not null,
    account text not null,
    -- The first day on which it was called otherwise.
    until date not null,
    name jsonb not null check (jsonb_typeof(name) = 'object' and name <> '{}'),
    primary key (house_id, account, until),
    foreign key (house_id, account) references ledger.account
);

-- Nothing that is booked gets another purpose by it, whoever asks for it.
create function ledger.keep_account() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.since is not null or new.closed_on is not null then
            raise exception 'an account begins without a past' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.purpose is not null and row(new.purpose, new.since) is distinct from row(old.purpose, old.since) then
        raise exception 'an account has one purpose for ever' using errcode = 'restrict_violation';
    end if;
    if old.purpose is null and new.purpose is not null and (
        new.since is null
        or not exists (
            select from ledger.account other
            where other.house_id = new.house_id
              and other.code <> new.code
              and other.purpose = new.purpose
              and other.kind = new.kind
              and (other.since is null or other.since < new.since))
        or exists (
            select from ledger.account other
            join ledger.posting on posting.house_id = other.house_id
                and posting.account = other.code
                and posting.booked_on >= new.since
            where other.house_id = new.house_id and other.purpose = new.purpose)) then
        raise exception 'a purpose moves to an account of its kind, from a day on which nothing is booked'
            using errcode = 'restrict_violation';
    end if;
    if new.closed_on is not null and exists (
        select from ledger.posting
        where posting.house_id = new.house_id and posting.account = new.code) then
        raise exception 'an account that is used stays open' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger keep_account before insert or update on ledger.account
    for each row execute function ledger.keep_account();

alter table ledger.former enable row level security;
alter table ledger.former force row level security;

create policy seen_by on ledger.former for select
    using (house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[])));
create policy kept_by on ledger.former for insert with check (house_id = any (base.holds('TREASURER')));

grant select, insert on ledger.former to "${application}";
grant update (purpose, since, closed_on) on ledger.account to "${application}";
