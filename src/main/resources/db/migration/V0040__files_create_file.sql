-- Uploads live in the database, so that every node has them and a back-up is whole.

create schema files;
grant usage on schema files to "${application}";

create table files.file (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    type text not null check (type in ('image/jpeg', 'image/png', 'application/pdf')),
    size int not null check (size > 0),
    uploaded_by uuid,
    uploaded_at timestamptz not null,
    for_everybody boolean not null,
    organisation_id uuid,
    subject_id uuid
);
create index on files.file (uploaded_by);
create index on files.file (subject_id);

-- A picture has one row a width, everything else one row of width 0.
create table files.content (
    file_id uuid not null references files.file on delete cascade,
    width int not null,
    bytes bytea not null,
    primary key (file_id, width)
);

alter table files.file enable row level security;
alter table files.file force row level security;
alter table files.content enable row level security;
alter table files.content force row level security;

create policy seen_by on files.file for select
    using (for_everybody
        or uploaded_by = base.person()
        or subject_id = base.person()
        or organisation_id = any (base.organisations())
        or base.background() = 'personal-data');
create policy kept_by on files.file for insert
    with check (uploaded_by = base.person()
        and (organisation_id is null or organisation_id = any (base.organisations()) or base.is_operator()));
create policy removed_by on files.file for delete
    using (uploaded_by = base.person()
        or organisation_id = any (base.administers())
        or base.background() = 'personal-data');

-- Content follows its file: the file's own policy decides inside the sub-query.
create policy as_its_file on files.content
    using (exists (select from files.file where file.id = file_id));

grant select, insert, delete on files.file, files.content to "${application}";
