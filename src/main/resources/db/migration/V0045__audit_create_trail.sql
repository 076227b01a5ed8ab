-- Who looked at a person's file and who changed it. Nobody may alter an entry or a link: the application lacks the
-- right, and a trigger refuses even the owner.

create schema audit;
grant usage on schema audit to "${application}";

create table audit.entry (
    id bigint generated always as identity primary key,
    file uuid not null,
    at timestamptz not null,
    actor uuid,
    background text,
    act text not null check (act in ('SEEN', 'CREATED', 'CHANGED', 'EXPORTED', 'ERASED')),
    what text not null check (length(what) <= 500),
    content_hash bytea,
    check (num_nonnulls(actor, background) = 1)
);
create index on audit.entry (file, id);

create table audit.link (
    entry bigint primary key,
    file uuid not null,
    number bigint not null,
    hash bytea not null,
    unique (file, number)
);

-- One random key a file; erasing the person destroys it.
create table audit.key (
    file uuid primary key,
    key bytea not null
);

create function audit.refuse() returns trigger
    language plpgsql
    as $$ begin raise exception 'the trail is not altered'; end $$;
create trigger not_altered before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
create trigger not_altered before update or delete or truncate on audit.link
    for each statement execute function audit.refuse();

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.key enable row level security;
alter table audit.key force row level security;
alter table audit.link enable row level security;
alter table audit.link force row level security;

create policy read_by on audit.entry for select
    using (file = base.person() or base.background() in ('audit-chain', 'audit-check', 'personal-data'));
create policy written_by on audit.entry for insert
    with check (actor = base.person() or background = base.background());
create policy key_of_present_act on audit.key
    using (base.person() is not null or base.background() is not null);
create policy chained_by on audit.link
    using (base.background() in ('audit-chain', 'audit-check'));

grant select, insert on audit.entry, audit.link to "${application}";
grant select, insert, delete on audit.key to "${application}";
