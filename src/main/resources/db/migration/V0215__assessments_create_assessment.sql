-- A group judges its own network. Nobody sees what others answered before the round is closed, and nobody ever sees who
-- answered what: the answers hang on a sheet without a name, and whose sheet it is stands in a table that shows each
-- person their own row only.

create schema assessments;
grant usage on schema assessments to "${application}";

create table assessments.assessment (
    network_id uuid not null references directory.network,
    id uuid not null,
    instrument text not null check (instrument ~ '^[a-z0-9-]{1,60}$'),
    opened_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opened_at),
    closed_at timestamptz check (closed_at >= opened_at),
    primary key (network_id, id)
);
-- Two rounds of the same questions at once would divide the answers between them.
create unique index on assessments.assessment (network_id, instrument) where closed_at is null;
create index on assessments.assessment (closes_at) where closed_at is null;
create index on assessments.assessment (instrument, closed_at);

-- Its id says nothing of when it was begun.
create table assessments.sheet (
    network_id uuid not null,
    assessment_id uuid not null,
    id uuid not null,
    primary key (network_id, assessment_id, id),
    foreign key (network_id, assessment_id) references assessments.assessment
);

create table assessments.respondent (
    network_id uuid not null,
    assessment_id uuid not null,
    sheet_id uuid not null unique,
    person_id uuid not null references people.person,
    primary key (network_id, assessment_id, person_id),
    foreign key (network_id, assessment_id, sheet_id) references assessments.sheet on delete cascade
);
create index on assessments.respondent (person_id);

create table assessments.answer (
    network_id uuid not null,
    assessment_id uuid not null,
    sheet_id uuid not null,
    statement text not null check (statement ~ '^[0-9]{1,2}-[0-9]{1,2}$'),
    score int check (score between 0 and 10),
    unknown boolean not null,
    comment text check (length(comment) between 1 and 2000),
    primary key (network_id, assessment_id, sheet_id, statement),
    foreign key (network_id, assessment_id, sheet_id) references assessments.sheet on delete cascade,
    check (score is null or not unknown),
    check (score is not null or unknown or comment is not null)
);

alter table assessments.assessment enable row level security;
alter table assessments.assessment force row level security;
alter table assessments.sheet enable row level security;
alter table assessments.sheet force row level security;
alter table assessments.respondent enable row level security;
alter table assessments.respondent force row level security;
alter table assessments.answer enable row level security;
alter table assessments.answer force row level security;

create policy seen_by on assessments.assessment for select
    using (directory.is_insider(network_id)
        or base.background() in ('assessments-closing', 'assessments-comparison', 'personal-data'));
create policy opened_by on assessments.assessment for insert
    with check (network_id = any (base.coordinates()) and closed_at is null);
-- What is closed stays closed: nobody opens it again to see who changes what.
create policy closed_by on assessments.assessment for update
    using (closed_at is null
        and (network_id = any (base.coordinates()) or base.background() = 'assessments-closing'))
    with check (closed_at is not null);

create function assessments.is_open(network uuid, assessment uuid) returns boolean
    language sql stable
    return exists (
        select from assessments.assessment
        where assessment.network_id = is_open.network
          and assessment.id = is_open.assessment
          and assessment.closed_at is null);

create function assessments.is_closed(network uuid, assessment uuid) returns boolean
    language sql stable
    return exists (
        select from assessments.assessment
        where assessment.network_id = is_closed.network
          and assessment.id = is_closed.assessment
          and assessment.closed_at is not null);

create policy seen_by on assessments.respondent for select
    using (person_id = base.person() or base.background() = 'personal-data');
create policy entered_by on assessments.respondent for insert
    with check (person_id = base.person()
        and directory.is_insider(network_id)
        and assessments.is_open(network_id, assessment_id));
create policy forgotten_by on assessments.respondent for delete
    using (base.background() = 'personal-data');

create function assessments.is_own(sheet uuid) returns boolean
    language sql stable
    return exists (
        select from assessments.respondent
        where respondent.sheet_id = is_own.sheet
          and respondent.person_id = base.person());

-- How many sheets there are is no secret; what stands on them is.
create policy seen_by on assessments.sheet for select
    using (directory.is_insider(network_id)
        or base.background() in ('assessments-comparison', 'personal-data'));
create policy begun_by on assessments.sheet for insert
    with check (directory.is_insider(network_id) and assessments.is_open(network_id, assessment_id));
create policy forgotten_by on assessments.sheet for delete
    using (base.background() = 'personal-data');

create policy seen_by on assessments.answer for select
    using (assessments.is_own(sheet_id)
        or base.background() = 'personal-data'
        or ((directory.is_insider(network_id) or base.background() = 'assessments-comparison')
            and assessments.is_closed(network_id, assessment_id)));
create policy given_by on assessments.answer for insert
    with check (assessments.is_own(sheet_id)
        and directory.is_insider(network_id)
        and assessments.is_open(network_id, assessment_id));
create policy changed_by on assessments.answer for update
    using (assessments.is_own(sheet_id) and assessments.is_open(network_id, assessment_id));
create policy taken_back_by on assessments.answer for delete
    using (assessments.is_own(sheet_id) and assessments.is_open(network_id, assessment_id));

grant select, insert on assessments.assessment, assessments.sheet, assessments.respondent, assessments.answer
    to "${application}";
grant update (closed_at) on assessments.assessment to "${application}";
grant update (score, unknown, comment) on assessments.answer to "${application}";
grant delete on assessments.sheet, assessments.respondent, assessments.answer to "${application}";
