-- Passkeys: the public halves of keys that stay with a person's device. Devices know the person by a random handle, so
-- that nothing on them names a row here.

create table people.handle (
    person_id uuid primary key references people.person on delete cascade,
    handle bytea not null unique check (length(handle) = 32)
);

create table people.passkey (
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
create index on people.passkey (person_id);

alter table people.handle enable row level security;
alter table people.handle force row level security;
alter table people.passkey enable row level security;
alter table people.passkey force row level security;

create policy own on people.handle
    using (person_id = base.person());
create policy let_in_by on people.handle for select
    using (base.background() in ('sign-in', 'personal-data'));
create policy erased_by on people.handle for delete
    using (base.background() = 'personal-data');

create policy own on people.passkey
    using (person_id = base.person());
create policy let_in_by on people.passkey for select
    using (base.background() in ('sign-in', 'personal-data'));
create policy used_by on people.passkey for update
    using (base.background() = 'sign-in');
create policy erased_by on people.passkey for delete
    using (base.background() = 'personal-data');

grant select, insert, delete on people.handle, people.passkey to "${application}";
grant update (label, sign_count, used_at) on people.passkey to "${application}";
