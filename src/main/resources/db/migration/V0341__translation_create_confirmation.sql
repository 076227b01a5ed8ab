-- Which words for newcomers somebody who speaks the language has confirmed, and better ones that were proposed. What is
-- shown stays what the release holds: a confirmation is of one source and one wording, by their hash, and of no other.

create schema translation;
grant usage on schema translation to "${application}";

create table translation.confirmation (
    key text not null check (length(key) <= 200),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    hash bytea not null,
    confirmed_at timestamptz not null,
    confirmed_by uuid references people.person on delete set null,
    primary key (key, language)
);
create index on translation.confirmation (confirmed_by);

create trigger tell_change after insert or update or delete on translation.confirmation
    for each statement execute function base.tell_change();

create table translation.proposal (
    id uuid primary key,
    key text not null check (length(key) <= 200),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    -- Of the source and the wording that it would replace.
    hash bytea not null,
    words text not null check (length(words) between 1 and 2000),
    proposed_at timestamptz not null,
    proposed_by uuid references people.person on delete set null,
    unique (key, language, proposed_by)
);
create index on translation.proposal (proposed_by);
create index on translation.proposal (language, key);

alter table translation.confirmation enable row level security;
alter table translation.confirmation force row level security;
alter table translation.proposal enable row level security;
alter table translation.proposal force row level security;

-- 'translation' only tells whether words are confirmed, and not by whom.
create policy seen_by on translation.confirmation for select
    using (base.person() is not null or base.background() in ('translation', 'personal-data'));
create policy confirmed_by on translation.confirmation for insert
    with check (confirmed_by = base.person()
        and (base.is_operator() or cardinality(base.organisations()) > 0));
create policy confirmed_anew_by on translation.confirmation for update
    using (base.is_operator() or cardinality(base.organisations()) > 0 or base.background() = 'personal-data')
    with check (confirmed_by = base.person() or base.background() = 'personal-data');
create policy taken_back_by on translation.confirmation for delete
    using (confirmed_by = base.person() or base.is_operator());

create policy seen_by on translation.proposal for select
    using (base.person() is not null or base.background() = 'personal-data');
create policy proposed_by on translation.proposal for insert
    with check (proposed_by = base.person()
        and (base.is_operator() or cardinality(base.organisations()) > 0));
create policy proposed_anew_by on translation.proposal for update
    using (proposed_by = base.person() or base.background() = 'personal-data')
    with check (proposed_by = base.person() or base.background() = 'personal-data');
create policy taken_back_by on translation.proposal for delete
    using (proposed_by = base.person() or base.is_operator());

grant select, insert, delete, update (hash, confirmed_at, confirmed_by) on translation.confirmation to "${application}";
grant select, insert, delete, update (hash, words, proposed_at, proposed_by) on translation.proposal to "${application}";
