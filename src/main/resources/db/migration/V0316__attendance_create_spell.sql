-- Who was there. Spells are details and go soon; what they came to, corrections and certificates are proof, and stay until
-- the funder may not ask any more. Nothing here refers to a registration: that may go earlier.

create schema attendance;
grant usage on schema attendance to "${application}";

-- What the host decided; nothing stands here before.
create table attendance.book (
    gathering_id uuid primary key,
    host_id uuid not null references directory.organisation,
    -- From which share of the minutes on somebody gets a certificate.
    threshold int not null check (threshold between 1 and 100),
    audit_years int not null check (audit_years in (3, 5)),
    content text not null check (length(content) <= 2000),
    signatory text not null check (length(signatory) <= 200),
    project text not null check (length(project) <= 200),
    project_number text not null check (length(project_number) <= 80),
    cofunded boolean not null,
    decided_at timestamptz not null
);

-- Somebody was seen from then until then; without a session, in the lobby.
create table attendance.spell (
    id uuid primary key,
    gathering_id uuid not null,
    host_id uuid not null references directory.organisation,
    participant_id uuid not null,
    session_id uuid,
    source text not null check (source in ('LOBBY', 'DOOR', 'ROOM', 'WORD')),
    began_at timestamptz not null,
    ended_at timestamptz not null check (ended_at > began_at)
);
create index on attendance.spell (gathering_id, participant_id);
create index on attendance.spell (participant_id, source, ended_at);
create index on attendance.spell (ended_at);

-- The word that is spoken in a session.
create table attendance.word (
    session_id uuid primary key,
    gathering_id uuid not null,
    host_id uuid not null references directory.organisation,
    word text not null check (length(word) between 1 and 60),
    set_at timestamptz not null
);

-- Everybody in a lobby is asked whether there is one: nodes keep what they read until it changes.
create trigger tell_change after insert or update or delete on attendance.word
    for each statement execute function base.tell_change();

-- How often somebody typed a wrong one.
create table attendance.attempt (
    participant_id uuid not null,
    session_id uuid not null,
    gathering_id uuid not null,
    host_id uuid not null references directory.organisation,
    tries int not null,
    tried_at timestamptz not null,
    primary key (participant_id, session_id)
);

-- When a session really took place, where it was otherwise than planned.
create table attendance.hours (
    session_id uuid primary key,
    gathering_id uuid not null,
    host_id uuid not null references directory.organisation,
    began_at timestamptz not null,
    ended_at timestamptz not null check (ended_at > began_at),
    by_id uuid references people.person on delete set null,
    set_at timestamptz not null
);
create index on attendance.hours (gathering_id);
create trigger tell_change after insert or update or delete on attendance.hours
    for each statement execute function base.tell_change();

-- What the host said otherwise: minutes of a session, or whether somebody was there on a day (0 or 1). The latest counts.
create table attendance.correction (
    id uuid primary key,
    gathering_id uuid not null,
    host_id uuid not null references directory.organisation,
    participant_id uuid not null,
    session_id uuid,
    day date,
    before int not null check (before >= 0),
    after int not null check (after >= 0),
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    check (num_nonnulls(session_id, day) = 1),
    check (day is null or greatest(before, after) <= 1)
);
create index on attendance.correction (gathering_id, participant_id);

-- What the spells of somebody came to, with what has to be known of them once they and their registration are gone.
create table attendance.proof (
    participant_id uuid primary key,
    gathering_id uuid not null,
    host_id uuid not null references directory.organisation,
    organisation_id uuid not null references directory.organisation,
    name text not null,
    country text not null,
    digest jsonb not null check (jsonb_typeof(digest) = 'object'),
    keep_until date not null,
    kept_at timestamptz not null
);
create index on attendance.proof (gathering_id);
create index on attendance.proof (keep_until);

create table attendance.certificate (
    id uuid primary key,
    gathering_id uuid not null,
    host_id uuid not null references directory.organisation,
    participant_id uuid not null,
    edition int not null check (edition > 0),
    number text not null unique,
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    by_id uuid references people.person on delete set null,
    issued_at timestamptz not null,
    revoked_at timestamptz,
    told_at timestamptz,
    unique (participant_id, edition)
);
-- Nobody has two that count.
create unique index on attendance.certificate (participant_id) where revoked_at is null;
create index on attendance.certificate (gathering_id);
create index on attendance.certificate (id) where told_at is null and revoked_at is null;

create function attendance.is_hosted(host uuid) returns boolean
    language sql stable
    return host = any (base.organisations()) or directory.is_coordinated(host);

-- 'attendance' notes who is there and answers whoever holds a link; 'credentials-issuing' issues.
create function attendance.is_at_work() returns boolean
    language sql stable
    return base.background() in ('attendance', 'credentials-issuing', 'personal-data', 'retention');

alter table attendance.book enable row level security;
alter table attendance.book force row level security;
alter table attendance.spell enable row level security;
alter table attendance.spell force row level security;
alter table attendance.word enable row level security;
alter table attendance.word force row level security;
alter table attendance.attempt enable row level security;
alter table attendance.attempt force row level security;
alter table attendance.hours enable row level security;
alter table attendance.hours force row level security;
alter table attendance.correction enable row level security;
alter table attendance.correction force row level security;
alter table attendance.proof enable row level security;
alter table attendance.proof force row level security;
alter table attendance.certificate enable row level security;
alter table attendance.certificate force row level security;

create policy kept_by on attendance.book
    using (attendance.is_hosted(host_id) or attendance.is_at_work())
    with check (attendance.is_hosted(host_id));
create policy seen_by on attendance.spell
    using (attendance.is_hosted(host_id) or attendance.is_at_work())
    with check (base.background() = 'attendance');
create policy kept_by on attendance.word
    using (attendance.is_hosted(host_id) or attendance.is_at_work())
    with check (attendance.is_hosted(host_id));
create policy counted_by on attendance.attempt
    using (attendance.is_at_work())
    with check (base.background() = 'attendance');
create policy kept_by on attendance.hours
    using (attendance.is_hosted(host_id) or attendance.is_at_work())
    with check (attendance.is_hosted(host_id));
create policy kept_by on attendance.correction
    using (attendance.is_hosted(host_id) or attendance.is_at_work())
    with check (attendance.is_hosted(host_id));
create policy kept_by on attendance.proof
    using (attendance.is_hosted(host_id) or attendance.is_at_work())
    with check (attendance.is_hosted(host_id) or attendance.is_at_work());
create policy kept_by on attendance.certificate
    using (attendance.is_hosted(host_id) or attendance.is_at_work())
    with check (attendance.is_hosted(host_id) or attendance.is_at_work());

grant select, insert, update on attendance.book to "${application}";
grant select, insert, delete, update (ended_at) on attendance.spell to "${application}";
grant select, insert, delete, update (word, set_at) on attendance.word to "${application}";
grant select, insert, delete, update (tries, tried_at) on attendance.attempt to "${application}";
grant select, insert, update (began_at, ended_at, by_id, set_at) on attendance.hours to "${application}";
grant select, insert, delete on attendance.correction to "${application}";
grant select, insert, delete, update (name, country, digest, keep_until, kept_at)
    on attendance.proof to "${application}";
grant select, insert, delete, update (revoked_at, told_at) on attendance.certificate to "${application}";
