-- What is published here is true on that day. After a while its owner is asked whether it still is; what nobody confirms
-- says so.

alter table practices.practice
    add confirmed_at timestamptz,
    add unconfirmed boolean not null default false;

update practices.practice
set confirmed_at = (
    select max(published_at)
    from practices.publication
    where practice_id = practice.id);

create index on practices.practice (confirmed_at, id) where not unconfirmed and withdrawn_at is null;
grant update (confirmed_at, unconfirmed) on practices.practice to "${application}";

create schema upkeep;
grant usage on schema upkeep to "${application}";

-- An owner was asked, and whoever has one of the letters can answer, once.
create table upkeep.asking (
    practice_id uuid primary key,
    asked_at timestamptz not null,
    reminded_at timestamptz,
    answered_at timestamptz
);

create table upkeep.link (
    secret_hash bytea primary key,
    practice_id uuid not null references upkeep.asking on delete cascade
);
create index on upkeep.link (practice_id);

grant select, insert, delete on upkeep.asking, upkeep.link to "${application}";
grant update (reminded_at, answered_at) on upkeep.asking to "${application}";
