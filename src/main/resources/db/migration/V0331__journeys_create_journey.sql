-- The file of a newcomer. Everybody who may see something of it has a line in journeys.sight, which the database itself
-- writes from what lets them: their own account, the case, a living consent, a broken glass. Every policy asks that one
-- table, by an index, so that it costs little and nobody can forget a reason or keep one that has ended.
-- There is no column for health, origin or religion, here or in any module that hangs something on a journey.

create schema journeys;
grant usage on schema journeys to "${application}";

create table journeys.journey (
    network_id uuid not null references directory.network,
    id uuid not null,
    holder_id uuid not null references directory.organisation,
    -- Whose it is, once they have an account.
    person_id uuid references people.person on delete set null,
    step text check (step in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    -- ASKED: somebody has typed it, and the person has not said yes yet.
    state text not null check (state in ('ASKED', 'OPEN', 'PAUSED', 'CLOSED')),
    state_since timestamptz not null,
    outcome text check (outcome in ('ENTERPRISE', 'JOB', 'TRAINING', 'PAUSE', 'STOPPED')),
    opened_by uuid references people.person on delete set null,
    opened_at timestamptz not null,
    touched_at timestamptz not null,
    version int not null default 1 check (version > 0),
    primary key (network_id, id),
    check ((state = 'CLOSED') = (outcome is not null))
);
create index on journeys.journey (id);
create index on journeys.journey (holder_id, state, touched_at, id);
create index on journeys.journey (person_id) where person_id is not null;
create index on journeys.journey (opened_by);
create index on journeys.journey (opened_at) where state = 'ASKED';

-- Who has the case. It ends with the seat of an adviser.
create table journeys.case_worker (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    holder_id uuid not null,
    person_id uuid not null,
    role text not null default 'ADVISER' check (role = 'ADVISER'),
    leads boolean not null,
    since timestamptz not null,
    until timestamptz,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (holder_id, person_id, role) references people.seat on delete cascade
);
create unique index on journeys.case_worker (journey_id, person_id) where until is null;
create unique index case_worker_leads on journeys.case_worker (journey_id) where leads and until is null;
create index on journeys.case_worker (person_id, journey_id) where until is null;
create index on journeys.case_worker (holder_id, person_id);

-- For what somebody can be asked, whose people may then look, and at what at most.
create table journeys.purpose (
    code text primary key,
    -- Of the wording that explains it.
    version int not null check (version > 0),
    roles text[] not null,
    categories text[] not null,
    months int check (months > 0)
);
insert into journeys.purpose (code, version, roles, categories, months)
values
    ('HOLD', 1, '{}', '{NAME,CONTACT,LANGUAGES,RESIDENCE,PLAN,SESSIONS,COMPETENCES,DOCUMENTS,FINANCE}', null),
    ('REFER', 1, '{ADVISER,MENTOR_COORDINATOR,TRAINER,EXPERT,LENDER,DISPATCHER,ORGANISER}',
        '{NAME,CONTACT,LANGUAGES,RESIDENCE,PLAN,SESSIONS,COMPETENCES,DOCUMENTS}', 6),
    ('LEND', 1, '{LENDER,COMMITTEE_MEMBER,TREASURER}',
        '{NAME,CONTACT,LANGUAGES,RESIDENCE,PLAN,SESSIONS,COMPETENCES,DOCUMENTS,FINANCE}', 12),
    ('INVITE', 1, '{ORGANISER}', '{NAME,CONTACT,LANGUAGES}', 6),
    ('FOLLOW_UP', 1, '{ADVISER}', '{NAME,CONTACT,LANGUAGES,PLAN}', 30),
    ('COUNT', 1, '{}', '{}', null);
comment on table journeys.purpose is 'public: for what people can be asked';

create table journeys.consent (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    purpose text not null references journeys.purpose,
    receiver_id uuid not null references directory.organisation,
    categories text[] not null,
    -- What exactly it is for, in the module that asked: one referral, one application.
    about uuid,
    until timestamptz,
    wording int not null check (wording > 0),
    -- In which it was explained, by whom, and who interpreted.
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    explained_by uuid references people.person on delete set null,
    interpreter text not null check (length(interpreter) <= 200),
    -- SELF: from their own account; TOGETHER: on the screen of somebody who typed for them.
    way text not null check (way in ('SELF', 'TOGETHER')),
    asked_at timestamptz not null,
    given_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by uuid references people.person on delete set null,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check (withdrawn_at is null or given_at is not null)
);
create index on journeys.consent (journey_id, purpose);
create index on journeys.consent (receiver_id, journey_id);
create index on journeys.consent (explained_by);
create index on journeys.consent (withdrawn_by);
create index on journeys.consent (id);

-- Somebody of the holding organisation opened a file that is not theirs, and said why.
create table journeys.glass (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    holder_id uuid not null,
    person_id uuid not null,
    role text not null default 'ADVISER' check (role = 'ADVISER'),
    reason text not null check (length(reason) between 10 and 500),
    broken_at timestamptz not null,
    until timestamptz not null check (until <= broken_at + interval '8 hours'),
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    foreign key (holder_id, person_id, role) references people.seat on delete cascade
);
comment on column journeys.glass.reason is 'Why the file had to be opened; nothing about health, origin or religion.';
create index on journeys.glass (journey_id);
create index on journeys.glass (holder_id, person_id);

create table journeys.sight (
    network_id uuid not null,
    journey_id uuid not null,
    -- A person, or an organisation whose people hold the role.
    grantee uuid not null,
    role text,
    kind text not null check (kind in ('OWN', 'CASE', 'CONSENT', 'GLASS')),
    -- Nothing means everything.
    categories text[],
    until timestamptz not null,
    source uuid not null,
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
-- Policies find all they ask in the index itself.
create index on journeys.sight (journey_id, grantee) include (role, kind, categories, until);
create index on journeys.sight (grantee, journey_id);

-- What somebody is called: as they say it, as it is written in a passport, and otherwise. One word is a name.
create table journeys.name (
    network_id uuid not null,
    journey_id uuid not null,
    place int not null check (place between 0 and 9),
    kind text not null check (kind in ('CALLED', 'PASSPORT', 'OTHER')),
    name text not null check (length(name) between 1 and 200),
    -- Of the name, as far as it is known.
    language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    primary key (network_id, journey_id, place),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
create index on journeys.name (journey_id, place);

create table journeys.birth (
    network_id uuid not null,
    journey_id uuid not null,
    year int not null check (year between 1900 and 2100),
    month int check (month between 1 and 12),
    day int check (day between 1 and 31),
    -- Many papers say the first of January where nobody knows.
    approximate boolean not null,
    primary key (network_id, journey_id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check (day is null or month is not null)
);

create table journeys.contact (
    network_id uuid not null,
    journey_id uuid not null,
    place int not null check (place between 0 and 9),
    way text not null check (way in ('PHONE', 'SMS', 'EMAIL', 'MESSENGER', 'THROUGH')),
    reach text not null check (length(reach) between 1 and 200),
    -- Whether somebody else may hear or read what is left there.
    safe boolean not null,
    primary key (network_id, journey_id, place),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);

create table journeys.tongue (
    network_id uuid not null,
    journey_id uuid not null,
    place int not null check (place between 0 and 19),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    speaks text not null check (speaks in ('LITTLE', 'SOME', 'WELL', 'MOTHER')),
    -- In which script, and how well; nothing said is nothing known.
    script text check (script ~ '^[A-Z][a-z]{3}$'),
    reads text check (reads in ('NOT', 'LITTLE', 'WELL')),
    primary key (network_id, journey_id, place),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);

-- Only as far as a rule needs it: what somebody may do here, and until when.
create table journeys.residence (
    network_id uuid not null,
    journey_id uuid not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    status text not null check (status ~ '^[A-Z_]{2,40}$'),
    until date check (until between '2000-01-01' and '2200-12-31'),
    noted_at timestamptz not null,
    primary key (network_id, journey_id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);

-- That something happened is known to all who see anything; what, only to those who see its category.
create table journeys.moment (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    primary key (network_id, journey_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);

create table journeys.happening (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    -- The message key of its words.
    kind text not null check (kind ~ '^[a-z]+(\.[a-z0-9-]+)+$' and length(kind) <= 100),
    category text not null,
    organisation_id uuid references directory.organisation,
    actor_id uuid references people.person on delete set null,
    reference uuid,
    primary key (network_id, journey_id, id),
    foreign key (network_id, journey_id, id) references journeys.moment on delete cascade
);
create index on journeys.happening (actor_id) where actor_id is not null;

-- A day that bites.
create table journeys.deadline (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('PERMIT', 'BENEFIT', 'APPOINTMENT', 'OTHER')),
    day date not null check (day between '2000-01-01' and '2200-12-31'),
    tasked_at timestamptz,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
create index on journeys.deadline (journey_id);
create index on journeys.deadline (day) where tasked_at is null;

create table journeys.task (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    -- What is to be done: the key of words that everybody knows, or what somebody typed.
    key text check (key ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    words text not null check (length(words) <= 300),
    day date,
    -- Nobody: it is the person's own.
    owner_id uuid references people.person on delete set null,
    own boolean not null,
    due date not null check (due between '2000-01-01' and '2200-12-31'),
    made_at timestamptz not null,
    done_at timestamptz,
    done_by uuid references people.person on delete set null,
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check (key is not null or words <> '')
);
comment on column journeys.task.words is 'What is to be done; nothing about health, origin or religion.';
create index on journeys.task (journey_id, due) where done_at is null;
create index on journeys.task (owner_id, due) where done_at is null;
create index on journeys.task (done_by);

-- What the person says is otherwise.
create table journeys.correction (
    network_id uuid not null,
    journey_id uuid not null,
    id uuid not null,
    category text not null,
    words text not null check (length(words) between 1 and 1000),
    said_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid references people.person on delete set null,
    taken boolean,
    answer text not null default '' check (length(answer) <= 500),
    primary key (network_id, id),
    foreign key (network_id, journey_id) references journeys.journey on delete cascade,
    check ((answered_at is null) = (taken is null))
);
comment on column journeys.correction.words is 'What is otherwise; nothing about health, origin or religion.';
create index on journeys.correction (journey_id);
create index on journeys.correction (answered_by);

-- By which a person ties the file to their account.
create table journeys.claim (
    secret_hash bytea primary key,
    network_id uuid not null,
    journey_id uuid not null,
    until timestamptz not null,
    foreign key (network_id, journey_id) references journeys.journey on delete cascade
);
create index on journeys.claim (journey_id);

-- Somebody who wants to be called back, before there is any file.
create table journeys.first_contact (
    network_id uuid not null references directory.network,
    id uuid not null,
    holder_id uuid not null references directory.organisation,
    name text not null check (length(name) between 1 and 200),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    wish text not null check (length(wish) <= 500),
    way text not null check (way in ('PHONE', 'SMS', 'EMAIL', 'MESSENGER', 'THROUGH')),
    reach text not null check (length(reach) between 1 and 200),
    safe boolean not null,
    -- The version of the words to which they agreed, in their language.
    agreed int not null check (agreed > 0),
    came_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid references people.person on delete set null,
    answer text check (answer in ('OPENED', 'HELPED', 'NOT_REACHED', 'ELSEWHERE', 'NOT_WANTED')),
    primary key (network_id, id),
    check ((answered_at is null) = (answer is null))
);
comment on column journeys.first_contact.wish is 'What somebody wants; nothing about health, origin or religion.';
create index on journeys.first_contact (holder_id, came_at) where answered_at is null;
create index on journeys.first_contact (id);
create index on journeys.first_contact (answered_by);

-- Whether the person lets the organisation hold the file; one that waits for their yes is with who typed it only.
create function journeys.is_held(journey uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (
        select from journeys.journey
        where journey.id = is_held.journey
          and (journey.state = 'ASKED'
            or exists (
                select from journeys.consent
                where consent.journey_id = journey.id
                  and consent.purpose = 'HOLD'
                  and consent.receiver_id = journey.holder_id
                  and consent.given_at is not null
                  and consent.withdrawn_at is null
                  and coalesce(consent.until, 'infinity') > now())));

-- Finds out anew who sees what of a journey. Whoever changes something of the same journey waits, and then sees it.
create function journeys.see_anew(journey uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    one journeys.journey;
begin
    select * into one from journeys.journey where id = see_anew.journey for update;
    delete from journeys.sight where journey_id = see_anew.journey;
    if one.id is null then
        return;
    end if;
    insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
    select one.network_id, one.id, one.person_id, 'OWN', 'infinity', one.id
    where one.person_id is not null;
    if not journeys.is_held(one.id) then
        return;
    end if;
    insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
    select network_id, journey_id, person_id, 'CASE', 'infinity', id
    from journeys.case_worker
    where journey_id = one.id and case_worker.until is null;
    insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
    select network_id, journey_id, person_id, 'GLASS', glass.until, id
    from journeys.glass
    where journey_id = one.id and glass.until > now();
    insert into journeys.sight (network_id, journey_id, grantee, role, kind, categories, until, source)
    select consent.network_id, consent.journey_id, consent.receiver_id, role, 'CONSENT', consent.categories,
           coalesce(consent.until, 'infinity'), consent.id
    from journeys.consent
    join journeys.purpose on purpose.code = consent.purpose
    cross join unnest(purpose.roles) role
    where consent.journey_id = one.id
      and consent.given_at is not null
      and consent.withdrawn_at is null
      and coalesce(consent.until, 'infinity') > now();
end
$$;
revoke execute on function journeys.see_anew(uuid) from public;

create function journeys.journey_seen() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into journeys.case_worker (network_id, journey_id, id, holder_id, person_id, leads, since)
        select new.network_id, new.id, uuidv7(), new.holder_id, new.opened_by, true, new.opened_at
        where new.opened_by is not null;
    end if;
    perform journeys.see_anew(new.id);
    return null;
end
$$;
create trigger seen_anew after insert or update of person_id, state, holder_id on journeys.journey
    for each row execute function journeys.journey_seen();

create function journeys.part_seen() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform journeys.see_anew(coalesce(new.journey_id, old.journey_id));
    return null;
end
$$;
create trigger seen_anew after insert or update or delete on journeys.case_worker
    for each row execute function journeys.part_seen();
create trigger seen_anew after insert or update or delete on journeys.consent
    for each row execute function journeys.part_seen();
create trigger seen_anew after insert or update or delete on journeys.glass
    for each row execute function journeys.part_seen();

-- Nobody breaks the glass of a file that its person does not let the organisation hold.
create function journeys.refuse_unheld() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not journeys.is_held(new.journey_id) then
        raise exception 'not held' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger held before insert on journeys.glass
    for each row execute function journeys.refuse_unheld();

create function journeys.touched() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update journeys.journey
    set touched_at = greatest(touched_at, new.at)
    where network_id = new.network_id and id = new.journey_id;
    return null;
end
$$;
create trigger touched after insert on journeys.happening
    for each row execute function journeys.touched();

-- For policies of other modules: whether the viewer sees this of a journey now. In one that is asked of many rows write
-- out what stands here, for a function is called for each.
create function journeys.may_read(journey uuid, category text) returns boolean
    language sql stable
    return exists (
        select from journeys.sight
        where sight.journey_id = may_read.journey
          and sight.until > now()
          and (sight.categories is null or may_read.category = any (sight.categories)));

-- Whether it is the viewer's own, or their case.
create function journeys.works_on(journey uuid) returns boolean
    language sql stable
    return exists (
        select from journeys.sight
        where sight.journey_id = works_on.journey
          and sight.kind in ('OWN', 'CASE'));
