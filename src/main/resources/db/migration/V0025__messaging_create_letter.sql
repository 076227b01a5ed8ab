-- Letters wait here until they have been handed over, so that what was decided is also told, after a crash too. Each
-- is written in the transaction that decided it. While a node hands one over, next_try is the end of its lease.

create schema messaging;
grant usage on schema messaging to "${application}";

create table messaging.letter (
    id uuid primary key,
    person_id uuid,
    channel text not null check (channel in ('EMAIL', 'SMS')),
    recipient text not null,
    address text not null,
    written jsonb,
    written_at timestamptz not null,
    state text not null check (state in ('WAITING', 'SENT', 'SHOWN', 'FAILED')),
    tries int not null,
    next_try timestamptz,
    ended_at timestamptz,
    check ((state = 'WAITING') = (next_try is not null)),
    check ((state = 'WAITING') = (ended_at is null)),
    check (state <> 'WAITING' or written is not null)
);
create index on messaging.letter (next_try) where state = 'WAITING';
create index on messaging.letter (ended_at);
create index on messaging.letter (person_id);

alter table messaging.letter enable row level security;
alter table messaging.letter force row level security;

-- Whoever may do something that others are told of may post: a visitor too, who asks for a code to sign in.
create policy posted_by on messaging.letter for insert
    with check (state = 'WAITING' and tries = 0);
create policy read_by on messaging.letter for select
    using (base.background() in ('messaging-outbox', 'messaging-clearing', 'messaging-demo', 'personal-data'));
create policy handed_over_by on messaging.letter for update
    using (base.background() = 'messaging-outbox');
create policy removed_by on messaging.letter for delete
    using (base.background() in ('messaging-clearing', 'personal-data'));

grant select, insert, delete, update (written, state, tries, next_try, ended_at) on messaging.letter
    to "${application}";
