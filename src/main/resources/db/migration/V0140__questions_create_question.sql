-- Questions to the organisation that runs a practice. A question is read by whoever asked it, by that organisation, and
-- by those who coordinate its networks where they moderate. What everybody may read is copied into a row of its own, so
-- that nothing of the rest can be seen with it.

create schema questions;
grant usage on schema questions to "${application}";

create table questions.question (
    id uuid primary key,
    practice_id uuid not null,
    -- Whose the practice was when it was asked.
    organisation_id uuid not null references directory.organisation,
    -- Whose coordinators may answer or moderate: none, if it is for the eyes of the owner only.
    networks uuid[] not null,
    asked_by uuid references people.person on delete set null,
    -- For whom they asked.
    asked_for uuid references directory.organisation,
    words text not null check (length(words) between 1 and 2000),
    openly boolean not null,
    named boolean not null,
    asked_at timestamptz not null
);
create index on questions.question (asked_by);
create index on questions.question (organisation_id, id);
create index on questions.question using gin (networks);

create table questions.answer (
    question_id uuid primary key references questions.question on delete cascade,
    words text not null check (length(words) between 1 and 4000),
    answered_by uuid references people.person on delete set null,
    answered_at timestamptz not null
);
create index on questions.answer (answered_by);

-- Whether everybody may read it; the latest counts.
create table questions.decision (
    id uuid primary key,
    question_id uuid not null references questions.question on delete cascade,
    shown boolean not null,
    reason text check (length(reason) between 1 and 1000),
    decided_by uuid references people.person on delete set null,
    decided_at timestamptz not null
);
create index on questions.decision (question_id, id);
create index on questions.decision (decided_by);

-- What everybody reads. The name of whoever asked stands here only if they said so.
create table questions.exchange (
    question_id uuid primary key references questions.question on delete cascade,
    practice_id uuid not null,
    organisation_id uuid not null,
    asker text,
    asked_for uuid,
    question text not null,
    asked_at timestamptz not null,
    answer text not null,
    answered_at timestamptz not null
);
create index on questions.exchange (practice_id, asked_at);

alter table questions.question enable row level security;
alter table questions.question force row level security;
alter table questions.answer enable row level security;
alter table questions.answer force row level security;
alter table questions.decision enable row level security;
alter table questions.decision force row level security;
alter table questions.exchange enable row level security;
alter table questions.exchange force row level security;

create policy seen_by on questions.question for select
    using (asked_by = base.person()
        or organisation_id = any (base.organisations())
        or networks && base.coordinates()
        or base.background() = 'personal-data');
create policy asked_by on questions.question for insert
    with check (asked_by = base.person());
create policy forgotten_by on questions.question for update
    using (base.background() = 'personal-data');
create policy erased_by on questions.question for delete
    using (base.background() = 'personal-data');

-- A question decides by itself who sees it; what belongs to it is seen with it.
create policy seen_by on questions.answer for select
    using (exists (select from questions.question where question.id = question_id));
create policy given_by on questions.answer for insert
    with check (answered_by = base.person()
        and exists (
            select from questions.question
            where question.id = question_id
              and (question.organisation_id = any (base.organisations())
                or question.networks && base.coordinates())));
create policy forgotten_by on questions.answer for update
    using (base.background() = 'personal-data');

create policy seen_by on questions.decision for select
    using (exists (select from questions.question where question.id = question_id));
create policy decided_by on questions.decision for insert
    with check (decided_by = base.person()
        and exists (
            select from questions.question
            where question.id = question_id
              and (question.organisation_id = any (base.organisations())
                or question.networks && base.coordinates())));
create policy forgotten_by on questions.decision for update
    using (base.background() = 'personal-data');

create policy seen_by on questions.exchange for select using (true);
create policy shown_by on questions.exchange for insert
    with check (exists (
        select from questions.question
        where question.id = question_id
          and question.openly
          and (question.organisation_id = any (base.organisations())
            or question.networks && base.coordinates())));
create policy hidden_by on questions.exchange for delete
    using (base.background() = 'personal-data'
        or exists (
            select from questions.question
            where question.id = question_id
              and (question.organisation_id = any (base.organisations())
                or question.networks && base.coordinates())));
create policy forgotten_by on questions.exchange for update
    using (base.background() = 'personal-data');

grant select, insert, delete, update (asked_by, named) on questions.question to "${application}";
grant select, insert, update (answered_by) on questions.answer to "${application}";
grant select, insert, update (decided_by) on questions.decision to "${application}";
grant select, insert, delete, update (asker) on questions.exchange to "${application}";
