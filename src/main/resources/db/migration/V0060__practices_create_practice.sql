-- A practice and what was published of it. Publications are immutable: each holds the whole record as it was.

create schema practices;
grant usage on schema practices to "${application}";

create table practices.practice (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- What a release brought; null for what was written here.
    starter text,
    -- Once a person has edited it, releases leave it alone.
    edited_at timestamptz,
    edited_by uuid
);

create table practices.publication (
    practice_id uuid not null references practices.practice,
    version int not null check (version > 0),
    number bigint generated always as identity unique,
    published_at timestamptz not null,
    status text not null check (status in ('FROM_PUBLIC_SOURCES')),
    sheet jsonb not null,
    primary key (practice_id, version)
);

grant select, insert on practices.practice, practices.publication to "${application}";
grant update (starter, edited_at, edited_by) on practices.practice to "${application}";
