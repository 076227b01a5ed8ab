-- Passkeys: the public halves of keys that stay with a person's device. Devices know the person by a random handle, so
-- that nothing on them names a row here.

create table signin.handle (
    person_id uuid primary key references people.person on delete cascade,
    handle bytea not null unique check (length(handle) = 32)
);

create table signin.passkey (
    id uuid primary key,
    person_id uuid not null references people.person on delete cascade,
    credential_id bytea not null unique check (length(credential_id) between 16 and 1023),
    public_key bytea not null,
    sign_count bigint not null check (sign_count >= 0),
    backup_eligible boolean not null,
    transports text[] not null,
    label text not null check (length(label) between 1 and 60),
    created_at timestamptz not null,
    used_at timestamptz
);
create index on signin.passkey (person_id);

alter table signin.handle enable row level security;
alter table signin.handle force row level security;
alter table signin.passkey enable row level security;
alter table signin.passkey force row level security;

create policy own on signin.handle
    using (person_id = base.person());
create policy let_in_by on signin.handle for select
    using (base.background() in ('sign-in', 'personal-data'));
create policy erased_by on signin.handle for delete
    using (base.background() = 'personal-data');

create policy own on signin.passkey
    using (person_id = base.person());
create policy let_in_by on signin.passkey for select
    using (base.background() in ('sign-in', 'personal-data'));
create policy used_by on signin.passkey for update
    using (base.background() = 'sign-in');
create policy erased_by on signin.passkey for delete
    using (base.background() = 'personal-data');

grant select, insert, delete on signin.handle, signin.passkey to "${application}";
grant update (label, sign_count, used_at) on signin.passkey to "${application}";
