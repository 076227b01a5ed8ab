-- A practice may have been published on another installation and brought here by a bundle. Which one it is there keeps
-- it from being taken twice; what is said of it there stays with each version.

alter table practices.publication
    drop constraint publication_status_check,
    add constraint publication_status_check check (status in ('FROM_PUBLIC_SOURCES', 'REVIEWED', 'FROM_ELSEWHERE'));

-- A site is the public address of an installation, such as https://express.example.org.
create table practices.origin (
    practice_id uuid primary key references practices.practice,
    site text not null,
    original uuid not null,
    unique (site, original)
);

create table practices.arrival (
    practice_id uuid not null references practices.origin,
    version int not null,
    slug text not null,
    original_version int not null check (original_version > 0),
    published_at timestamptz not null,
    status text not null check (status in ('FROM_PUBLIC_SOURCES', 'REVIEWED')),
    primary key (practice_id, version),
    foreign key (practice_id, version) references practices.publication
);

grant select, insert on practices.origin, practices.arrival to "${application}";
