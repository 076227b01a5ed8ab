-- Practices that are written here belong to an organisation and are published once reviewed. A withdrawn one is read no
-- more, but what was published stays. Whatever happens to a practice gives it a later change, so that every node knows
-- what it has not seen yet.

create sequence practices.change;
grant usage on sequence practices.change to "${application}";

alter table practices.practice
    -- Nobody's, if a release brought it.
    add organisation_id uuid references directory.organisation,
    add withdrawn_at timestamptz,
    add change bigint not null default nextval('practices.change');
create index on practices.practice (organisation_id);
create unique index on practices.practice (change);

alter table practices.publication
    drop constraint publication_status_check,
    add check (status in ('FROM_PUBLIC_SOURCES', 'REVIEWED')),
    drop column number;

grant update (organisation_id, withdrawn_at, change) on practices.practice to "${application}";

-- What the library must know of each practice without opening it.
create function practices.card(sheet jsonb) returns jsonb
    language sql immutable parallel safe
    return jsonb_build_object(
        'steps', sheet -> 'steps',
        'country', sheet -> 'country',
        'level', sheet -> 'level',
        'language', sheet -> 'language',
        'pictures', coalesce(jsonb_array_length(sheet -> 'pictures'), 0) > 0,
        'titles', (select jsonb_object_agg(key, value -> 'title') from jsonb_each(sheet -> 'texts')));

alter table practices.publication
    add card jsonb not null generated always as (practices.card(sheet)) stored;
