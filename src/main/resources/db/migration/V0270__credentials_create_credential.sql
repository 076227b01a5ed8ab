-- What organisations say somebody learned or did, so that others can check it, and what of it was taken back.

create schema credentials;
grant usage on schema credentials to "${application}";

-- The keys of an organisation. The private half is sealed with a key of the installation; an old key signs nothing any
-- more, and what it signed stays true.
create table credentials.issuer_key (
    id uuid primary key,
    organisation_id uuid not null references directory.organisation,
    key bytea not null unique check (length(key) = 32),
    sealed bytea not null,
    made_at timestamptz not null,
    retired_at timestamptz
);
create unique index on credentials.issuer_key (organisation_id) where retired_at is null;
grant select, insert, update (retired_at) on credentials.issuer_key to "${application}";

-- A list of bits, one for each credential; half of it is left empty, so that a free place is found at random.
create table credentials.status_list (
    id int generated always as identity primary key,
    organisation_id uuid not null references directory.organisation,
    taken int not null default 0
);
create index on credentials.status_list (organisation_id);
grant select, insert, update (taken) on credentials.status_list to "${application}";

create table credentials.place (
    list int not null references credentials.status_list,
    index int not null check (index >= 0),
    primary key (list, index)
);
grant select, insert on credentials.place to "${application}";

-- Says nothing about whose it was.
create table credentials.revocation (
    list int not null,
    index int not null,
    reason text not null,
    revoked_at timestamptz not null,
    primary key (list, index),
    foreign key (list, index) references credentials.place
);
grant select, insert on credentials.revocation to "${application}";

-- What each was issued for, as the module names it that asked: asked for twice it is one.
create table credentials.occasion (
    occasion text primary key,
    number text not null
);
grant select, insert on credentials.occasion to "${application}";

create table credentials.credential (
    id uuid primary key,
    number text not null unique,
    organisation_id uuid not null references directory.organisation,
    holder_id uuid references people.person on delete set null,
    title text not null check (length(title) between 1 and 300),
    language text not null,
    issued_at timestamptz not null,
    valid_until timestamptz,
    list int not null,
    index int not null,
    claim text not null,
    -- Gone once the person is erased: by the number alone it can still be seen that something was issued.
    name text,
    document text,
    token text,
    foreign key (list, index) references credentials.place,
    unique (list, index)
);
create index on credentials.credential (holder_id, id);
create index on credentials.credential (organisation_id, id);

-- A row is a link that works. The secret is what the address holds; whoever takes the link back deletes the row.
create table credentials.link (
    credential_id uuid primary key references credentials.credential on delete cascade,
    secret text not null unique check (length(secret) = 32),
    made_at timestamptz not null
);

alter table credentials.credential enable row level security;
alter table credentials.credential force row level security;
alter table credentials.link enable row level security;
alter table credentials.link force row level security;

-- 'credentials-check' answers whoever holds a number or a link; 'credentials-issuing' is work that nobody watches.
create policy seen_by on credentials.credential for select
    using (holder_id = base.person()
        or organisation_id = any (base.administers())
        or base.background() in ('credentials-check', 'credentials-issuing', 'personal-data'));
create policy issued_by on credentials.credential for insert
    with check (organisation_id = any (base.organisations())
        or base.is_operator()
        or base.background() = 'credentials-issuing');
create policy emptied_by on credentials.credential for update
    using (base.background() = 'personal-data');
grant select, insert, update (holder_id, name, document, token) on credentials.credential to "${application}";

create policy found_by on credentials.link for select
    using (base.background() = 'credentials-check');
create policy made_by on credentials.link
    using (exists (
        select from credentials.credential
        where credential.id = link.credential_id
          and credential.holder_id = base.person())
        or base.background() = 'personal-data')
    with check (exists (
        select from credentials.credential
        where credential.id = link.credential_id
          and credential.holder_id = base.person()));
grant select, insert, delete on credentials.link to "${application}";
