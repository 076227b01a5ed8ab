-- Where what a practice says was found, and its results in numbers: there is no figure without a source.

create table writing.source (
    id uuid primary key,
    draft_id uuid not null references writing.draft on delete cascade,
    -- By which prose cites it: [1] for the first. It stays when another is removed.
    mark int not null check (mark > 0),
    title text not null check (length(title) between 1 and 300),
    publisher text not null check (length(publisher) between 1 and 200),
    url text not null check (url ~ '^https?://' and length(url) <= 500),
    year int not null check (year between 1900 and 2100),
    -- Whether the year is the one in which it was read, since it says none.
    read boolean not null,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    unique (draft_id, id),
    unique (draft_id, mark)
);

create table writing.figure (
    id uuid primary key,
    draft_id uuid not null references writing.draft on delete cascade,
    source_id uuid not null,
    label text not null check (length(label) between 1 and 200),
    value numeric(21, 6) not null check (value >= 0),
    qualifier text check (qualifier in ('ABOUT', 'AT_LEAST', 'AT_MOST')),
    unit text not null check (length(unit) between 1 and 40),
    period text not null check (length(period) between 1 and 40),
    foreign key (draft_id, source_id) references writing.source (draft_id, id)
);
create index on writing.figure (draft_id, id);
create index on writing.figure (draft_id, source_id);

alter table writing.source enable row level security;
alter table writing.source force row level security;
alter table writing.figure enable row level security;
alter table writing.figure force row level security;

create policy with_draft on writing.source
    using (exists (select from writing.draft where draft.id = source.draft_id));
create policy with_draft on writing.figure
    using (exists (select from writing.draft where draft.id = figure.draft_id));

grant select, insert, delete on writing.source, writing.figure to "${application}";
grant update (title, publisher, url, year, read, language) on writing.source to "${application}";
grant update (source_id, label, value, qualifier, unit, period) on writing.figure to "${application}";
