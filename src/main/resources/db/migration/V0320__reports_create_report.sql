-- What came of a gathering. A draft is for those who arrange it and for the organisations whose people took part; what
-- was found in the records stands apart from what people write, so that it can be found anew and nobody's words are lost.
-- Every wording stays. What was published is for everybody and names nobody: names are looked up when it is shown.

create schema reports;
grant usage on schema reports to "${application}";

create function reports.is_run(organisation uuid) returns boolean
    language sql stable
    return organisation = any (base.organisations()) or directory.is_coordinated(organisation);

create table reports.partner (
    gathering_id uuid not null,
    organisation_id uuid not null references directory.organisation,
    host_id uuid not null references directory.organisation,
    asked_at timestamptz,
    primary key (gathering_id, organisation_id)
);

-- By which links an organisation answers without an account.
create table reports.link (
    secret_hash bytea primary key,
    gathering_id uuid not null,
    organisation_id uuid not null,
    host_id uuid not null references directory.organisation,
    foreign key (gathering_id, organisation_id) references reports.partner
);
create index on reports.link (gathering_id, organisation_id);

-- What an organisation said of the draft as it stood then.
create table reports.voice (
    gathering_id uuid not null,
    organisation_id uuid not null,
    host_id uuid not null references directory.organisation,
    number int not null check (number > 0),
    edition int not null,
    approves boolean not null,
    words text not null check (length(words) <= 2000),
    at timestamptz not null,
    primary key (gathering_id, organisation_id, number),
    foreign key (gathering_id, organisation_id) references reports.partner
);

create table reports.report (
    gathering_id uuid primary key,
    host_id uuid not null references directory.organisation,
    -- The one in which it is written first, and the other.
    languages text[] not null check (cardinality(languages) = 2),
    -- Counts what was changed: what a partner approves.
    edition int not null check (edition > 0),
    findings jsonb not null,
    drafted_at timestamptz not null,
    -- What those who paid ask to be said, and what of their policies was spoken of.
    thanks jsonb not null,
    policies uuid[] not null
);

create table reports.wording (
    gathering_id uuid not null references reports.report,
    host_id uuid not null references directory.organisation,
    section text not null check (section ~ '^[a-z][a-z-]{1,40}$'),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    version int not null check (version > 0),
    words text not null check (length(words) <= 20000),
    -- Of the words in the other language that stood beside it.
    beside int not null check (beside >= 0),
    written_by uuid references people.person,
    written_at timestamptz not null,
    primary key (gathering_id, section, language, version)
);
create index on reports.wording (written_by);

-- What a network gives of its work session, as it stood then.
create table reports.contribution (
    gathering_id uuid not null references reports.report,
    network_id uuid not null references directory.network,
    host_id uuid not null references directory.organisation,
    worksheet_id uuid not null,
    sheet jsonb not null,
    given_at timestamptz not null,
    primary key (gathering_id, network_id)
);

create table reports.publication (
    gathering_id uuid not null,
    version int not null check (version > 0),
    published_at timestamptz not null,
    -- What is otherwise than in the version before, in the language in which it was written.
    changed text not null check (length(changed) <= 2000),
    content jsonb not null,
    primary key (gathering_id, version)
);
comment on table reports.publication is 'public: what everybody reads; nobody is named in it';

create function reports.is_partner(gathering uuid) returns boolean
    language sql stable
    return exists (
        select from reports.partner
        where partner.gathering_id = gathering
          and reports.is_run(partner.organisation_id));

alter table reports.partner enable row level security;
alter table reports.partner force row level security;
alter table reports.link enable row level security;
alter table reports.link force row level security;
alter table reports.voice enable row level security;
alter table reports.voice force row level security;
alter table reports.report enable row level security;
alter table reports.report force row level security;
alter table reports.wording enable row level security;
alter table reports.wording force row level security;
alter table reports.contribution enable row level security;
alter table reports.contribution force row level security;

-- 'reports' answers whoever holds a link.
create policy of_host_and_partner on reports.partner
    using (reports.is_run(host_id) or reports.is_run(organisation_id) or base.background() = 'reports')
    with check (reports.is_run(host_id));
create policy of_host_and_link on reports.link
    using (reports.is_run(host_id) or base.background() = 'reports')
    with check (reports.is_run(host_id));
create policy of_host_and_partner on reports.voice
    using (reports.is_run(host_id) or reports.is_run(organisation_id) or base.background() = 'reports');
create policy of_host_and_partners on reports.report
    using (reports.is_run(host_id) or reports.is_partner(gathering_id)
        or base.background() in ('reports', 'personal-data'));
create policy of_host_and_partners on reports.wording
    using (reports.is_run(host_id) or reports.is_partner(gathering_id)
        or base.background() in ('reports', 'personal-data'));
create policy of_host_and_partners on reports.contribution
    using (reports.is_run(host_id) or reports.is_partner(gathering_id) or base.background() = 'reports')
    with check (directory.is_insider(network_id));

grant select, insert, update (asked_at) on reports.partner to "${application}";
grant select, insert on reports.link, reports.voice to "${application}";
grant select, insert, update (languages, edition, findings, drafted_at, thanks, policies) on reports.report
    to "${application}";
grant select, insert, update (words, written_by) on reports.wording to "${application}";
-- Only to take out the name of somebody who is erased.
grant select, insert, update (content) on reports.publication to "${application}";
grant select, insert, delete, update (worksheet_id, sheet, given_at) on reports.contribution to "${application}";
