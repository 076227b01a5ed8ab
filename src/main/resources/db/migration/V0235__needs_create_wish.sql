-- What networks need and offer, and how they find each other. Whose a wish is stands in a table of its own network
-- (needs.wish); all networks read the notice of it (needs.notice), which has no column for a name. Names open by an
-- answer from both sides (needs.name), and no query can open them otherwise.

create schema needs;
grant usage on schema needs to "${application}";

create table needs.wish (
    network_id uuid not null references directory.network,
    id uuid not null unique,
    direction text not null check (direction in ('NEED', 'OFFER')),
    title text not null check (length(title) between 1 and 200),
    words text not null check (length(words) <= 2000),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    step text check (step in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    way text check (way in ('STUDY_VISIT', 'TWINNING', 'PEER_MENTORING', 'ADOPTION')),
    groups text[] not null check (cardinality(groups) <= 20),
    languages text[] not null check (cardinality(languages) <= 30),
    until date not null check (until between '2000-01-01' and '2200-12-31'),
    -- Where in the network's own pages it was found, such as a line of a work session.
    source text check (source ~ '^/([^/\\]|$)' and length(source) <= 300),
    written_at timestamptz not null,
    withdrawn_at timestamptz,
    version int not null check (version > 0),
    primary key (network_id, id)
);

-- What others read of it, while it is shown. The country only where several networks are at home.
create table needs.notice (
    id uuid primary key references needs.wish (id),
    direction text not null check (direction in ('NEED', 'OFFER')),
    title text not null,
    words text not null,
    language text not null,
    step text,
    way text,
    groups text[] not null,
    languages text[] not null,
    until date not null,
    country text check (country ~ '^[A-Z]{2}$'),
    version int not null
);
create index on needs.notice (direction, until);

-- What one side says to the other, without saying who it is.
create table needs.answer (
    need_id uuid not null references needs.wish (id),
    offer_id uuid not null references needs.wish (id),
    side text not null check (side in ('NEED', 'OFFER')),
    agrees boolean not null,
    at timestamptz not null,
    -- When the other side was written to.
    told_at timestamptz,
    primary key (need_id, offer_id, side)
);
create index on needs.answer (offer_id);
create index on needs.answer (at) where told_at is null and agrees;

create table needs.name (
    need_id uuid not null,
    offer_id uuid not null,
    side text not null,
    network_id uuid not null references directory.network,
    primary key (need_id, offer_id, side),
    foreign key (need_id, offer_id, side) references needs.answer on delete cascade
);
create index on needs.name (network_id);

-- What two networks do together, or one would like to.
create table needs.initiative (
    id uuid primary key,
    network_id uuid not null references directory.network,
    other_id uuid references directory.network,
    need_id uuid,
    offer_id uuid,
    way text check (way in ('STUDY_VISIT', 'TWINNING', 'PEER_MENTORING', 'ADOPTION')),
    title text not null check (length(title) between 1 and 200),
    words text not null check (length(words) <= 2000),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    source text check (source ~ '^/([^/\\]|$)' and length(source) <= 300),
    begins date check (begins between '2000-01-01' and '2200-12-31'),
    state text not null check (state in ('PLANNED', 'RUNNING', 'DONE', 'STOPPED')),
    begun_at timestamptz not null,
    version int not null check (version > 0),
    check (other_id is distinct from network_id),
    check ((need_id is null) = (offer_id is null)),
    check (other_id is null or need_id is not null),
    -- Of two who begin the same at once one does.
    unique (need_id, offer_id)
);
create index on needs.initiative (network_id, begun_at);
create index on needs.initiative (other_id, begun_at);

-- Nothing that happened is rewritten.
create table needs.happening (
    initiative_id uuid not null references needs.initiative,
    version int not null check (version > 0),
    at timestamptz not null,
    network_id uuid not null references directory.network,
    state text not null check (state in ('PLANNED', 'RUNNING', 'DONE', 'STOPPED')),
    words text not null check (length(words) <= 2000),
    primary key (initiative_id, version)
);

alter table needs.wish enable row level security;
alter table needs.wish force row level security;
alter table needs.notice enable row level security;
alter table needs.notice force row level security;
alter table needs.answer enable row level security;
alter table needs.answer force row level security;
alter table needs.name enable row level security;
alter table needs.name force row level security;
alter table needs.initiative enable row level security;
alter table needs.initiative force row level security;
alter table needs.happening enable row level security;
alter table needs.happening force row level security;

create policy seen_by on needs.wish for select
    using (directory.is_insider(network_id) or base.background() = 'needs-post');
-- All who work in the network note what they miss; what is shown to others is for those who coordinate.
create policy noted_by on needs.wish for insert with check (directory.is_insider(network_id));
create policy kept_by on needs.wish for update
    using (network_id = any (base.coordinates())) with check (network_id = any (base.coordinates()));

create function needs.coordinates_wish(one uuid) returns boolean
    language sql stable
    return exists (select from needs.wish where id = one and network_id = any (base.coordinates()));

-- Any network's people, and nobody else: visitors learn nothing of what networks lack.
create policy seen_by on needs.notice for select
    using (cardinality(base.coordinates()) > 0 or base.background() = 'needs-post');
create policy shown_by on needs.notice for insert with check (needs.coordinates_wish(id));
create policy kept_by on needs.notice for update
    using (needs.coordinates_wish(id) or base.background() = 'needs-post')
    with check (needs.coordinates_wish(id) or base.background() = 'needs-post');
create policy taken_down_by on needs.notice for delete using (needs.coordinates_wish(id));

create policy seen_by on needs.answer for select
    using (
        base.background() = 'needs-post'
        or exists (select from needs.wish where wish.id in (answer.need_id, answer.offer_id)));
create policy given_by on needs.answer for insert
    with check (needs.coordinates_wish(case side when 'NEED' then need_id else offer_id end) and told_at is null);
create policy changed_by on needs.answer for update
    using (
        base.background() = 'needs-post'
        or needs.coordinates_wish(case side when 'NEED' then need_id else offer_id end))
    with check (
        base.background() = 'needs-post'
        or needs.coordinates_wish(case side when 'NEED' then need_id else offer_id end));

-- One's own; that of the other side once both have agreed. Whether both have, is seen by their answers.
create policy seen_by on needs.name for select
    using (
        directory.is_insider(network_id)
        or base.background() = 'needs-post'
        or 2 = (
            select count(*)
            from needs.answer
            where answer.need_id = name.need_id
              and answer.offer_id = name.offer_id
              and answer.agrees));
create policy left_by on needs.name for insert
    with check (
        network_id = any (base.coordinates())
        and needs.coordinates_wish(case side when 'NEED' then need_id else offer_id end));

create policy seen_by on needs.initiative for select
    using (directory.is_insider(network_id) or directory.is_insider(other_id));
create policy begun_by on needs.initiative for insert
    with check (
        directory.is_insider(network_id)
        and (
            other_id is null
            or network_id = any (base.coordinates())
            and exists (
                select
                from needs.name
                where name.need_id = initiative.need_id
                  and name.offer_id = initiative.offer_id
                  and name.network_id = initiative.other_id)));
create policy kept_by on needs.initiative for update
    using (network_id = any (base.coordinates()) or other_id = any (base.coordinates()));
create policy seen_by on needs.happening for select
    using (exists (select from needs.initiative where initiative.id = happening.initiative_id));
create policy told_by on needs.happening for insert
    with check (
        directory.is_insider(network_id)
        and exists (
            select
            from needs.initiative
            where initiative.id = happening.initiative_id
              and happening.network_id in (initiative.network_id, initiative.other_id)));

grant select, insert on needs.wish, needs.answer, needs.name, needs.initiative, needs.happening to "${application}";
grant select, insert, update, delete on needs.notice to "${application}";
grant update (title, words, language, step, way, groups, languages, until, withdrawn_at, version)
    on needs.wish to "${application}";
grant update (agrees, at, told_at) on needs.answer to "${application}";
grant update (way, title, words, language, begins, state, version) on needs.initiative to "${application}";
