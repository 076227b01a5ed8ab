-- Content in several languages by paragraph. Each wording keeps the words it was made from, so that exactly those
-- whose source changed are known to be out of date.

create schema texts;
grant usage on schema texts to "${application}";

create table texts.text (
    id uuid primary key,
    -- Counts the savings; its row is locked while one of them happens.
    version int not null default 0 check (version >= 0)
);

create table texts.paragraph (
    id uuid primary key,
    text_id uuid not null references texts.text,
    place int not null check (place >= 0),
    kind text not null check (kind in ('HEADING', 'PARAGRAPH', 'LIST_ITEM')),
    -- The language in which it was last changed by hand.
    lead text not null,
    unique (text_id, place) deferrable initially deferred
);

create table texts.wording (
    paragraph_id uuid not null references texts.paragraph on delete cascade,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    words text not null check (length(words) between 1 and 5000),
    status text not null check (status in ('HUMAN', 'MACHINE_DRAFT', 'CONFIRMED')),
    source_language text,
    source_words text,
    -- Prints of all wordings that it renders: its source, what that was made from, and so on.
    says text[] not null,
    -- The saving in which it became what it is.
    version int not null,
    primary key (paragraph_id, language),
    check ((source_language is null) = (source_words is null))
);

-- The language that leads is there.
alter table texts.paragraph add foreign key (id, lead) references texts.wording (paragraph_id, language)
    deferrable initially deferred;

create table texts.saving (
    text_id uuid not null references texts.text,
    version int not null check (version > 0),
    saved_at timestamptz not null,
    saved_by uuid,
    background text,
    act text not null check (act in ('WRITTEN', 'TRANSLATED', 'BROUGHT')),
    language text not null,
    -- All of that language as it was afterwards: what was deleted or overwritten can be found again.
    words text not null,
    primary key (text_id, version),
    check (num_nonnulls(saved_by, background) = 1)
);
create index on texts.saving (saved_by);

grant select, insert on texts.text, texts.saving to "${application}";
grant update (version) on texts.text to "${application}";
grant select, insert, delete on texts.paragraph, texts.wording to "${application}";
grant update (place, kind, lead) on texts.paragraph to "${application}";
grant update (words, status, source_language, source_words, says, version) on texts.wording to "${application}";
