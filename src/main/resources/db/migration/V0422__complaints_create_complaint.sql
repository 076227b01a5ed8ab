-- The register of complaints: what somebody says is not right, by when a lender answers, and what it answered.

create schema complaints;
grant usage on schema complaints to "${application}";

-- What a lender has set itself otherwise than usual, in days.
create table complaints.deadline (
    lender_id uuid primary key references directory.organisation,
    acknowledging int not null check (acknowledging between 1 and 30),
    answering int not null check (answering between 1 and 90),
    beyond text not null check (length(beyond) <= 1000)
);

create table complaints.complaint (
    lender_id uuid not null references directory.organisation,
    id uuid not null unique,
    person_id uuid references people.person on delete set null,
    application_id uuid,
    -- Whose work it may be about.
    officer_id uuid references people.person on delete set null,
    called text not null check (length(called) <= 200),
    reach text not null check (length(reach) <= 300),
    language text not null,
    topic text not null check (topic in ('COST', 'DECISION', 'DELAY', 'CONDUCT', 'INFORMATION', 'DATA', 'OTHER')),
    words text not null check (length(words) <= 4000),
    received_on date not null,
    taken_by uuid references people.person on delete set null,
    state text not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED', 'CONTESTED', 'SETTLED', 'WITHDRAWN')),
    acknowledge_by date not null,
    answer_by date not null,
    version int not null default 1,
    primary key (lender_id, id)
);
create index on complaints.complaint (lender_id, state, answer_by, id);
create index on complaints.complaint (lender_id, received_on);
create index on complaints.complaint (person_id, id);
create index on complaints.complaint (officer_id);
create index on complaints.complaint (taken_by);

create table complaints.entry (
    lender_id uuid not null,
    complaint_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('RECEIVED', 'ACKNOWLEDGED', 'ANSWERED', 'CONTESTED', 'WITHDRAWN')),
    by_id uuid references people.person on delete set null,
    finding text check (finding in ('UPHELD', 'PARTLY', 'NOT_UPHELD')),
    words text not null check (length(words) <= 4000),
    primary key (lender_id, complaint_id, id),
    foreign key (lender_id, complaint_id) references complaints.complaint on delete cascade,
    check ((finding is not null) = (kind = 'ANSWERED'))
);
create index on complaints.entry (by_id);

-- Of which day those who have to answer were reminded.
create table complaints.reminder (
    lender_id uuid not null,
    complaint_id uuid not null,
    kind text not null check (kind in ('soon', 'late')),
    due date not null,
    at timestamptz not null,
    primary key (lender_id, complaint_id, kind, due),
    foreign key (lender_id, complaint_id) references complaints.complaint on delete cascade
);

create function complaints.works(lender uuid) returns boolean
    language sql stable
    return lender = any (cast((select base.holds('LENDER')) as uuid[]))
        or lender = any (cast((select base.administers()) as uuid[]));

alter table complaints.complaint enable row level security;
alter table complaints.complaint force row level security;
alter table complaints.entry enable row level security;
alter table complaints.entry force row level security;
alter table complaints.reminder enable row level security;
alter table complaints.reminder force row level security;
alter table complaints.deadline enable row level security;
alter table complaints.deadline force row level security;

create policy seen_by on complaints.complaint for select
    using (person_id = (select base.person())
        or complaints.works(lender_id)
        or (select base.background()) in ('complaints-reminding', 'personal-data', 'retention'));
create policy said_by on complaints.complaint for insert
    with check (state = 'RECEIVED'
        and (person_id = (select base.person()) and taken_by is null
            or taken_by = (select base.person())
                and person_id is distinct from (select base.person())
                and complaints.works(lender_id)));
-- The person is not content, or takes it back; all else is done by the lender's people, and never to what they said.
create policy moved_by on complaints.complaint for update
    using (true)
    with check (person_id = (select base.person()) and state in ('CONTESTED', 'WITHDRAWN')
        or person_id is distinct from (select base.person())
            and state in ('ACKNOWLEDGED', 'ANSWERED', 'SETTLED')
            and complaints.works(lender_id)
        or (select base.background()) = 'personal-data');
create policy removed_by on complaints.complaint for delete using ((select base.background()) = 'retention');

create policy seen_by on complaints.entry for select
    using (exists (select from complaints.complaint where complaint.id = entry.complaint_id));
create policy noted_by on complaints.entry for insert
    with check (by_id = (select base.person())
        and exists (
            select from complaints.complaint
            where complaint.id = entry.complaint_id
              and (entry.kind not in ('ANSWERED', 'ACKNOWLEDGED')
                  or complaint.person_id is distinct from (select base.person()))));
create policy forgotten_by on complaints.entry for update using ((select base.background()) = 'personal-data');

create policy seen_by on complaints.reminder for select using ((select base.background()) = 'complaints-reminding');
create policy noted_by on complaints.reminder for insert
    with check ((select base.background()) = 'complaints-reminding');

create policy seen_by on complaints.deadline for select using (true);
create policy set_by on complaints.deadline for insert with check (complaints.works(lender_id));
create policy changed_by on complaints.deadline for update using (complaints.works(lender_id));

grant select, insert, delete, update (person_id, application_id, called, reach, words, state, answer_by, version)
    on complaints.complaint to "${application}";
grant select, insert, update (words) on complaints.entry to "${application}";
grant select, insert on complaints.reminder to "${application}";
grant select, insert, update (acknowledging, answering, beyond) on complaints.deadline to "${application}";

-- Whoever complained sees who looked at it.
create policy read_by_who_complained on audit.entry for select
    using (file in (
        select complaint.id
        from complaints.complaint
        where complaint.person_id = (select base.person())));
