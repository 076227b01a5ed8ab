-- How a lender judges itself by a code of good conduct. What is closed stays as it is.

create schema conduct;
grant usage on schema conduct to "${application}";

create table conduct.assessment (
    lender_id uuid not null references directory.organisation,
    id uuid not null,
    code text not null check (length(code) between 1 and 60),
    begun_at timestamptz not null,
    begun_by uuid references people.person on delete set null,
    closed_at timestamptz,
    primary key (lender_id, id)
);
create unique index assessment_one_open on conduct.assessment (lender_id) where closed_at is null;
create index on conduct.assessment (begun_by);

create table conduct.judgement (
    lender_id uuid not null,
    assessment_id uuid not null,
    clause text not null check (length(clause) between 1 and 60),
    applicable boolean not null,
    priority boolean not null,
    complied boolean not null,
    evidence text not null check (length(evidence) <= 2000),
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (lender_id, assessment_id, clause),
    foreign key (lender_id, assessment_id) references conduct.assessment,
    check (applicable or not complied)
);
create index on conduct.judgement (by_id);

create function conduct.judges(lender uuid) returns boolean
    language sql stable
    return lender = any (cast((select base.holds('LENDER')) as uuid[]))
        or lender = any (cast((select base.administers()) as uuid[]));

alter table conduct.assessment enable row level security;
alter table conduct.assessment force row level security;
alter table conduct.judgement enable row level security;
alter table conduct.judgement force row level security;

create policy seen_by on conduct.assessment for select using (conduct.judges(lender_id));
create policy begun_by on conduct.assessment for insert
    with check (conduct.judges(lender_id) and begun_by = (select base.person()));
create policy closed_by on conduct.assessment for update
    using (conduct.judges(lender_id))
    with check (closed_at is not null);

create policy seen_by on conduct.judgement for select using (conduct.judges(lender_id));
create policy judged_by on conduct.judgement for insert
    with check (by_id = (select base.person())
        and exists (
            select from conduct.assessment
            where assessment.id = judgement.assessment_id and assessment.closed_at is null));
create policy changed_by on conduct.judgement for update
    using (exists (
        select from conduct.assessment
        where assessment.id = judgement.assessment_id and assessment.closed_at is null))
    with check (by_id = (select base.person()));

grant select, insert, update (closed_at) on conduct.assessment to "${application}";
grant select, insert, update (applicable, priority, complied, evidence, by_id, at) on conduct.judgement to "${application}";
