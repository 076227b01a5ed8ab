-- What lets somebody in once: a code or a link that was sent to them. Only hashes are kept, keyed by the installation.

create table people.token (
    id uuid primary key,
    purpose text not null check (purpose in ('SIGN_IN', 'INVITATION', 'REGISTRATION', 'ADDRESS')),
    email text not null,
    -- What it is for beside letting in, such as the organisation of an invitation.
    about jsonb not null default '{}',
    link_hash bytea not null unique,
    code_hash bytea,
    tries int not null default 0,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    redeemed_at timestamptz
);
create index on people.token (email, purpose);
create index on people.token (expires_at);

alter table people.token enable row level security;
alter table people.token force row level security;
create policy let_in_by on people.token
    using (base.background() in ('sign-in', 'personal-data'))
    with check (base.background() = 'sign-in');

grant select, insert, delete, update (tries, redeemed_at) on people.token to "${application}";

-- How often something was tried, for all nodes together.
create table people.rate (
    id bigint primary key,
    state bytea,
    expires_at bigint
);
create index on people.rate (expires_at);
comment on table people.rate is 'public: the key is a keyed hash of whom it concerns, and holds counts only';
grant select, insert, update, delete on people.rate to "${application}";
