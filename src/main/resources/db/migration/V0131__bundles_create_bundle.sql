-- Bundles of practices that another installation made and signed: as they were brought, in pieces, until they are
-- taken; and whose keys somebody has compared and confirmed. Only operators see them, and the work that takes them.

create schema bundles;
grant usage on schema bundles to "${application}";

-- A site is the public address of an installation, such as https://express.example.org.
create table bundles.issuer (
    site text primary key,
    key bytea not null,
    confirmed_at timestamptz not null,
    confirmed_by uuid
);

create table bundles.bundle (
    id uuid primary key,
    site text not null,
    key bytea not null,
    made_at timestamptz not null,
    licence text not null,
    practices int not null,
    brought_at timestamptz not null,
    brought_by uuid,
    state text not null check (state in ('BROUGHT', 'STARTED', 'PAUSED', 'DONE')),
    job_id uuid,
    -- How many of its practices have been looked at: whoever goes on begins there.
    reached int not null default 0,
    added int not null default 0,
    renewed int not null default 0,
    unchanged int not null default 0,
    left_out int not null default 0,
    ended_at timestamptz,
    check ((state = 'DONE') = (ended_at is not null))
);
create index on bundles.bundle (brought_at);

create table bundles.piece (
    bundle_id uuid not null references bundles.bundle on delete cascade,
    number int not null,
    bytes bytea not null,
    primary key (bundle_id, number)
);
-- It is compressed as it came.
alter table bundles.piece alter column bytes set storage external;

-- What was left out, and why.
create table bundles.fault (
    bundle_id uuid not null references bundles.bundle on delete cascade,
    line int not null,
    slug text not null,
    kind text not null,
    detail text not null,
    primary key (bundle_id, line)
);

alter table bundles.issuer enable row level security;
alter table bundles.issuer force row level security;
alter table bundles.bundle enable row level security;
alter table bundles.bundle force row level security;
alter table bundles.piece enable row level security;
alter table bundles.piece force row level security;
alter table bundles.fault enable row level security;
alter table bundles.fault force row level security;

create policy operators on bundles.issuer
    using (base.is_operator() or base.background() in ('bundles-import', 'personal-data'));
create policy operators on bundles.bundle
    using (base.is_operator() or base.background() in ('bundles-import', 'personal-data'));
create policy operators on bundles.piece
    using (base.is_operator() or base.background() = 'bundles-import');
create policy operators on bundles.fault
    using (base.is_operator() or base.background() = 'bundles-import');

grant select, insert, delete, update (confirmed_by) on bundles.issuer to "${application}";
grant select, insert, delete,
    update (brought_by, state, job_id, reached, added, renewed, unchanged, left_out, ended_at)
    on bundles.bundle to "${application}";
grant select, insert, delete on bundles.piece to "${application}";
grant select, insert on bundles.fault to "${application}";
