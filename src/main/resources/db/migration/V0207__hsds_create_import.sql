-- Files of other directories in the form of Open Referral HSDS: as they were brought, in pieces; what stands in them,
-- what is wrong with it and what may be the same as something else; and, once taken, what others said where Express has
-- no place for it, so that it goes out again as it came.

create schema hsds;
grant usage on schema hsds to "${application}";

create table hsds.import (
    id uuid primary key,
    -- Nothing for the whole installation, which only operators bring.
    network_id uuid references directory.network,
    brought_at timestamptz not null,
    brought_by uuid,
    file text not null check (length(file) between 1 and 200),
    size bigint not null,
    language text not null,
    step text not null,
    family text not null,
    state text not null check (state in ('BROUGHT', 'READING', 'READ', 'TAKING', 'DONE', 'REFUSED')),
    job_id uuid,
    -- Up to which place its documents have been taken: whoever goes on begins there.
    reached bigint not null default 0,
    documents int not null default 0,
    created int not null default 0,
    changed int not null default 0,
    ended_at timestamptz
);
create index on hsds.import (brought_at);

create table hsds.piece (
    import_id uuid not null references hsds.import on delete cascade,
    number int not null,
    bytes bytea not null,
    primary key (import_id, number)
);
alter table hsds.piece alter column bytes set storage external;

-- A row of a table, until it stands in the document to which it belongs. A crash may take it: reading begins anew.
create unlogged table hsds.staged (
    import_id uuid not null references hsds.import on delete cascade,
    number bigint not null,
    kind text not null,
    id uuid not null,
    line bigint not null,
    refused boolean not null default false,
    organization_id uuid,
    program_id uuid,
    service_id uuid,
    location_id uuid,
    service_at_location_id uuid,
    contact_id uuid,
    phone_id uuid,
    taxonomy_id uuid,
    taxonomy_term_id uuid,
    unit_id uuid,
    parent_organization_id uuid,
    parent_id uuid,
    link_id uuid,
    resource_id uuid,
    said jsonb not null,
    primary key (import_id, number)
);
create index on hsds.staged (import_id, id, kind);
create index on hsds.staged (import_id, kind) where refused;
create index on hsds.staged (import_id, organization_id) where organization_id is not null;
create index on hsds.staged (import_id, service_id) where service_id is not null;
create index on hsds.staged (import_id, location_id) where location_id is not null;
create index on hsds.staged (import_id, service_at_location_id) where service_at_location_id is not null;
create index on hsds.staged (import_id, contact_id) where contact_id is not null;
create index on hsds.staged (import_id, phone_id) where phone_id is not null;
create index on hsds.staged (import_id, unit_id) where unit_id is not null;
create index on hsds.staged (import_id, link_id) where link_id is not null;
create index on hsds.staged (import_id, resource_id) where resource_id is not null;

-- What stands for itself: organisations, services, places, offers, terms. Places are in the order of taking.
create table hsds.document (
    import_id uuid not null references hsds.import on delete cascade,
    place bigint not null,
    kind text not null,
    id uuid not null,
    file text not null,
    line bigint not null,
    organization_id uuid,
    service_id uuid,
    location_id uuid,
    parent_id uuid,
    said jsonb not null,
    -- Most are new here, which need not be written down.
    verdict text check (verdict in ('CHANGE', 'LEAVE', 'REFUSE', 'WAIT', 'KEEP')),
    primary key (import_id, place)
);
create index on hsds.document (import_id, kind, id);
create index on hsds.document (import_id, organization_id) where organization_id is not null;
create index on hsds.document (import_id, service_id) where service_id is not null;

-- How many of a kind were taken; what they said is not needed any more.
create table hsds.tally (
    import_id uuid not null references hsds.import on delete cascade,
    kind text not null,
    taken int not null,
    primary key (import_id, kind)
);

create table hsds.fault (
    import_id uuid not null references hsds.import on delete cascade,
    number bigint generated always as identity,
    file text not null,
    line bigint not null,
    object text not null,
    id uuid,
    reason text not null,
    field text not null,
    detail text not null,
    refused boolean not null,
    -- How often the same was found, where only the first is told.
    times int not null default 1,
    primary key (import_id, number)
);

-- Two that may be the same: one of the file, and one that is here or stands further up in the file.
create table hsds.likeness (
    import_id uuid not null references hsds.import on delete cascade,
    number int not null,
    kind text not null check (kind in ('organization', 'service')),
    one uuid not null,
    one_name text not null,
    other uuid not null,
    other_name text not null,
    here boolean not null,
    score real not null,
    reasons text[] not null,
    decision text check (decision in ('SAME', 'APART')),
    primary key (import_id, number)
);

-- What others said, beside what Express says; and what Express has no place for at all. It is published, so what is
-- about persons is not in it.
create table hsds.remainder (
    kind text not null,
    id uuid not null,
    own boolean not null,
    organization_id uuid,
    service_id uuid,
    location_id uuid,
    said jsonb not null,
    ours jsonb not null,
    digest text not null,
    modified_at timestamptz not null default now(),
    primary key (kind, id)
);
create index on hsds.remainder (organization_id) where not own;
create index on hsds.remainder (service_id) where not own;
create index on hsds.remainder using gin ((said -> 'attributes') jsonb_path_ops) where kind in ('service', 'organization');

-- Under which id somebody else knows a thing of ours, where it is another.
create table hsds.alias (
    kind text not null,
    said_id uuid not null,
    id uuid not null,
    primary key (kind, said_id)
);

-- What a remainder says with the names and addresses of persons in it, where there are any.
create table hsds.personal (
    kind text not null,
    id uuid not null,
    said jsonb not null,
    primary key (kind, id),
    foreign key (kind, id) references hsds.remainder on delete cascade
);

-- Sites whose address is never published. That there are such sites is; where is not.
create table hsds.shelter (
    site_id uuid primary key
);

alter table hsds.import enable row level security;
alter table hsds.import force row level security;
alter table hsds.piece enable row level security;
alter table hsds.piece force row level security;
alter table hsds.staged enable row level security;
alter table hsds.staged force row level security;
alter table hsds.document enable row level security;
alter table hsds.document force row level security;
alter table hsds.tally enable row level security;
alter table hsds.tally force row level security;
alter table hsds.fault enable row level security;
alter table hsds.fault force row level security;
alter table hsds.likeness enable row level security;
alter table hsds.likeness force row level security;
alter table hsds.remainder enable row level security;
alter table hsds.remainder force row level security;
alter table hsds.alias enable row level security;
alter table hsds.alias force row level security;
alter table hsds.shelter enable row level security;
alter table hsds.shelter force row level security;
alter table hsds.personal enable row level security;
alter table hsds.personal force row level security;

create function hsds.works() returns boolean
    language sql stable
    return coalesce(base.background() in ('hsds-reading', 'hsds-import'), false);

create policy brought_by on hsds.import
    using ((select hsds.works())
        or (select base.is_operator())
        or network_id = any (cast((select base.coordinates()) as uuid[]))
        or (select base.background()) = 'personal-data');
create policy of_import on hsds.piece
    using ((select hsds.works()) or exists (select from hsds.import where import.id = import_id));
create policy of_import on hsds.staged
    using ((select hsds.works()));
create policy of_import on hsds.document
    using ((select hsds.works()) or exists (select from hsds.import where import.id = import_id));
create policy of_import on hsds.tally
    using ((select hsds.works()) or exists (select from hsds.import where import.id = import_id));
create policy of_import on hsds.fault
    using ((select hsds.works()) or exists (select from hsds.import where import.id = import_id));
create policy of_import on hsds.likeness
    using ((select hsds.works()) or exists (select from hsds.import where import.id = import_id));

create policy seen_by on hsds.remainder for select using (true);
create policy brought_by on hsds.remainder for insert with check ((select hsds.works()));
create policy renewed_by on hsds.remainder for update using ((select hsds.works()));

create policy seen_by on hsds.alias for select using (true);
create policy brought_by on hsds.alias for insert with check ((select hsds.works()));
create policy renewed_by on hsds.alias for update using ((select hsds.works()));

create policy seen_by on hsds.personal for select
    using ((select hsds.works()) or (select base.is_operator()));
create policy brought_by on hsds.personal for insert with check ((select hsds.works()));
create policy renewed_by on hsds.personal for update using ((select hsds.works()));
create policy removed_by on hsds.personal for delete
    using ((select hsds.works()) or (select base.is_operator()));

grant select, insert, delete, update on hsds.import, hsds.staged, hsds.document to "${application}";
grant select, insert, update, delete on hsds.tally to "${application}";
grant maintain on hsds.staged, hsds.document to "${application}";
grant select, insert, delete on hsds.piece, hsds.fault to "${application}";
grant select, insert, delete, update (decision) on hsds.likeness to "${application}";
create policy seen_by on hsds.shelter for select using (true);
create policy made_by on hsds.shelter for insert
    with check ((select base.is_operator()) or cardinality((select base.coordinates())) > 0);
create policy removed_by on hsds.shelter for delete
    using ((select base.is_operator()) or cardinality((select base.coordinates())) > 0);

grant select, insert, delete on hsds.shelter to "${application}";
grant select, insert, update on hsds.remainder, hsds.alias to "${application}";
grant select, insert, update, delete on hsds.personal to "${application}";
