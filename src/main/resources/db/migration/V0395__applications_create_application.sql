-- What somebody asks of a lender, from the first question to what came of it. Until it is submitted only the applicant sees
-- it; then the lender's officers do, and its committee and treasurers from the moment it is ready. What was taken over from
-- a file of the applicant's is shown as long as the consent lives by which it was taken, and not a moment longer.

create schema applications;
grant usage on schema applications to "${application}";

create table applications.application (
    id uuid primary key,
    lender_id uuid not null references directory.organisation,
    applicant_id uuid not null references people.person on delete cascade,
    journey_id uuid,
    consent_id uuid,
    product text not null check (length(product) between 1 and 100),
    product_version int not null check (product_version > 0),
    principal numeric(12, 2) not null check (principal > 0),
    months int not null check (months between 1 and 480),
    language text not null,
    called text not null check (length(called) between 1 and 200),
    summary text not null default '' check (length(summary) <= 300),
    channel text check (channel in ('STREET', 'PARTNER', 'FRIENDS', 'WEB', 'PHONE', 'OFFICE')),
    state text not null check (state in ('STARTED', 'SUBMITTED', 'RETURNED', 'READY', 'POSTPONED', 'GRANTED', 'REFUSED',
        'WITHDRAWN')),
    state_since timestamptz not null,
    started_at timestamptz not null,
    submitted_at timestamptz,
    decided_at timestamptz,
    officer_id uuid references people.person on delete set null,
    version int not null default 1 check (version > 0),
    check (state in ('STARTED', 'WITHDRAWN') or submitted_at is not null)
);
create index on applications.application (applicant_id, id);
create index on applications.application (lender_id, state, state_since, id);
create index on applications.application (officer_id);
create index on applications.application (state_since) where state in ('STARTED', 'REFUSED', 'WITHDRAWN');

create table applications.answer (
    application_id uuid not null references applications.application on delete cascade,
    key text not null check (length(key) between 1 and 60),
    value text not null check (length(value) <= 2000),
    -- By which it was taken over from a file; nothing, if the applicant said it.
    consent_id uuid,
    primary key (application_id, key)
);

create table applications.document (
    application_id uuid not null references applications.application on delete cascade,
    id uuid not null,
    code text not null check (length(code) between 1 and 60),
    file_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    at timestamptz not null,
    primary key (application_id, id)
);

-- Somebody who is asked to stand surety. Of the link only a hash is kept.
create table applications.guarantor (
    application_id uuid not null references applications.application on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    relation text not null check (relation in ('FAMILY', 'FRIEND', 'WORK', 'OTHER')),
    share int not null check (share between 1 and 100),
    secret_hash bytea not null unique,
    until timestamptz not null,
    state text not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'REVOKED')),
    invited_at timestamptz not null,
    answered_at timestamptz,
    -- What the share came to when they said yes.
    amount numeric(12, 2),
    person_id uuid references people.person on delete set null,
    primary key (application_id, id)
);
create index on applications.guarantor (person_id);

create table applications.happening (
    application_id uuid not null references applications.application on delete cascade,
    id uuid not null,
    at timestamptz not null,
    kind text not null check (length(kind) between 1 and 40),
    words text not null check (length(words) <= 2000),
    primary key (application_id, id)
);

-- What an officer found of each thing that has to be there.
create table applications.finding (
    application_id uuid not null references applications.application on delete cascade,
    code text not null check (length(code) between 1 and 60),
    fine boolean not null,
    words text not null check (length(words) <= 1000),
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (application_id, code)
);
create index on applications.finding (by_id);

create table applications.visit (
    application_id uuid not null references applications.application on delete cascade,
    id uuid not null,
    visited_on date not null,
    place text not null check (length(place) between 1 and 200),
    seen text not null check (length(seen) between 1 and 4000),
    advice text not null check (advice in ('GRANT', 'CHANGE', 'WAIT', 'REFUSE')),
    by_id uuid references people.person on delete set null,
    primary key (application_id, id)
);
create index on applications.visit (by_id);

-- Who is tied to an application, so that a committee finds out who must not decide about it.
create table applications.tie (
    application_id uuid not null references applications.application on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('COACHES', 'REFERS', 'RELATED', 'GUARANTEES', 'WORKS_FOR')),
    person_id uuid references people.person on delete cascade,
    organisation_id uuid references directory.organisation,
    name text not null check (length(name) between 1 and 200),
    primary key (application_id, id)
);
create index on applications.tie (person_id);
create index on applications.tie (organisation_id);

create table applications.outcome (
    application_id uuid not null references applications.application on delete cascade,
    id uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('GRANTED', 'CHANGED', 'POSTPONED', 'REFUSED')),
    principal numeric(12, 2),
    months int,
    product text,
    until date,
    reasons text[] not null,
    words text not null check (length(words) <= 4000),
    conditions text[] not null,
    primary key (application_id, id)
);

-- What a lender has decided otherwise than usual.
create table applications.terms (
    lender_id uuid primary key references directory.organisation,
    -- The most of what is left each month that the instalment may take, in per cent.
    burden int not null check (burden between 1 and 100),
    -- In days: how long a guarantor's link lasts, a complaint may wait for its answer, and then until it is escalated.
    invitation int not null check (invitation between 1 and 90),
    answering int not null check (answering between 1 and 180)
);

create function applications.works(lender uuid) returns boolean
    language sql stable
    return lender = any (cast((select base.holds('LENDER')) as uuid[]));

alter table applications.application enable row level security;
alter table applications.application force row level security;
alter table applications.answer enable row level security;
alter table applications.answer force row level security;
alter table applications.document enable row level security;
alter table applications.document force row level security;
alter table applications.guarantor enable row level security;
alter table applications.guarantor force row level security;
alter table applications.happening enable row level security;
alter table applications.happening force row level security;
alter table applications.finding enable row level security;
alter table applications.finding force row level security;
alter table applications.visit enable row level security;
alter table applications.visit force row level security;
alter table applications.tie enable row level security;
alter table applications.tie force row level security;
alter table applications.outcome enable row level security;
alter table applications.outcome force row level security;
alter table applications.terms enable row level security;
alter table applications.terms force row level security;

create policy seen_by on applications.application for select
    using (applicant_id = (select base.person())
        or submitted_at is not null and applications.works(lender_id)
        or state in ('READY', 'POSTPONED', 'GRANTED', 'REFUSED')
            and (lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))
                or lender_id = any (cast((select base.holds('TREASURER')) as uuid[])))
        or (select base.background()) in ('applications', 'personal-data', 'retention'));
create policy started_by on applications.application for insert
    with check (applicant_id = (select base.person()) and state = 'STARTED');
-- The applicant submits and withdraws; all else is done by the lender's people, and never to what they ask for themselves.
create policy moved_by on applications.application for update
    using (true)
    with check (applicant_id = (select base.person()) and state in ('STARTED', 'SUBMITTED', 'RETURNED', 'WITHDRAWN')
        or applicant_id <> (select base.person())
            and state not in ('STARTED', 'WITHDRAWN')
            and (applications.works(lender_id)
                or lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[]))));
create policy removed_by on applications.application for delete
    using ((select base.background()) in ('personal-data', 'retention'));

create policy seen_by on applications.answer for select
    using (exists (
        select from applications.application
        where application.id = answer.application_id
          and (answer.consent_id is null
              or application.applicant_id = (select base.person())
              or (select base.background()) in ('personal-data', 'retention')
              or exists (
                  select from journeys.sight
                  where sight.source = answer.consent_id
                    and sight.kind = 'CONSENT'
                    and sight.until > now()))));
create policy given_by on applications.answer for insert
    with check (exists (
        select from applications.application
        where application.id = answer.application_id
          and application.applicant_id = (select base.person())
          and application.state in ('STARTED', 'RETURNED')));
create policy changed_by on applications.answer for delete
    using (exists (
        select from applications.application
        where application.id = answer.application_id
          and application.applicant_id = (select base.person())
          and application.state in ('STARTED', 'RETURNED')));

create policy seen_by on applications.document for select
    using (exists (select from applications.application where application.id = document.application_id));
create policy brought_by on applications.document for insert
    with check (exists (
        select from applications.application
        where application.id = document.application_id
          and application.applicant_id = (select base.person())
          and application.state in ('STARTED', 'RETURNED')));
create policy taken_back_by on applications.document for delete
    using (exists (
        select from applications.application
        where application.id = document.application_id
          and application.applicant_id = (select base.person())
          and application.state in ('STARTED', 'RETURNED')));

create policy seen_by on applications.guarantor for select
    using (person_id = (select base.person())
        or exists (select from applications.application where application.id = guarantor.application_id));
create policy asked_by on applications.guarantor for insert
    with check (state = 'INVITED'
        and person_id is null
        and exists (
            select from applications.application
            where application.id = guarantor.application_id
              and application.applicant_id = (select base.person())
              and application.state in ('STARTED', 'RETURNED')));
-- The applicant takes the question back; yes and no are said by the link, in the background.
create policy answered_by on applications.guarantor for update
    using ((select base.background()) in ('applications', 'personal-data')
        or exists (
            select from applications.application
            where application.id = guarantor.application_id
              and application.applicant_id = (select base.person())))
    with check ((select base.background()) in ('applications', 'personal-data') or state = 'REVOKED');
create policy removed_by on applications.guarantor for delete
    using ((select base.background()) in ('personal-data', 'retention'));

create policy seen_by on applications.happening for select
    using (exists (select from applications.application where application.id = happening.application_id));
create policy noted_by on applications.happening for insert
    with check (exists (select from applications.application where application.id = happening.application_id));

create policy seen_by on applications.finding for select
    using (exists (select from applications.application where application.id = finding.application_id));
create policy found_by on applications.finding for insert
    with check (exists (
        select from applications.application
        where application.id = finding.application_id
          and application.applicant_id <> (select base.person())
          and applications.works(application.lender_id)));
create policy changed_by on applications.finding for update
    using (exists (
        select from applications.application
        where application.id = finding.application_id
          and application.applicant_id <> (select base.person())
          and applications.works(application.lender_id)));

-- What an officer thought of it is for those who decide; the applicant is told of it in what comes of it, and in an export.
create policy seen_by on applications.visit for select
    using (exists (
        select from applications.application
        where application.id = visit.application_id
          and (application.applicant_id <> coalesce((select base.person()), '00000000-0000-0000-0000-000000000000'))));
create policy written_by on applications.visit for insert
    with check (exists (
        select from applications.application
        where application.id = visit.application_id
          and application.applicant_id <> (select base.person())
          and applications.works(application.lender_id)));

create policy seen_by on applications.tie for select
    using (exists (select from applications.application where application.id = tie.application_id));
create policy named_by on applications.tie for insert
    with check (exists (
        select from applications.application
        where application.id = tie.application_id
          and (application.applicant_id = (select base.person())
              or applications.works(application.lender_id)))
        or (select base.background()) = 'applications');
create policy removed_by on applications.tie for delete
    using (exists (
        select from applications.application
        where application.id = tie.application_id
          and application.applicant_id = (select base.person())
          and application.state in ('STARTED', 'RETURNED'))
        or (select base.background()) in ('applications', 'personal-data'));

create policy seen_by on applications.outcome for select
    using (exists (select from applications.application where application.id = outcome.application_id));
create policy recorded_by on applications.outcome for insert
    with check (exists (
        select from applications.application
        where application.id = outcome.application_id
          and application.applicant_id <> (select base.person())
          and (applications.works(application.lender_id)
              or application.lender_id = any (cast((select base.holds('COMMITTEE_MEMBER')) as uuid[])))));

create policy seen_by on applications.terms for select using (true);
create policy decided_by on applications.terms for insert with check (applications.works(lender_id));
create policy changed_by on applications.terms for update using (applications.works(lender_id));

grant select, insert, delete, update (consent_id, journey_id, product, product_version, principal, months, called, summary,
    channel, state, state_since, submitted_at, decided_at, officer_id, version)
    on applications.application to "${application}";
grant select, insert, delete on applications.answer, applications.document, applications.tie to "${application}";
grant select, insert, delete, update (state, answered_at, amount, person_id) on applications.guarantor to "${application}";
grant select, insert on applications.happening, applications.visit, applications.outcome to "${application}";
grant select, insert, update (fine, words, by_id, at) on applications.finding to "${application}";
grant select, insert, update (burden, invitation, answering) on applications.terms to "${application}";
