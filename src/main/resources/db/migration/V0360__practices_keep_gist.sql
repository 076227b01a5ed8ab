-- What a list says of a practice beside its title is kept beside the sheet, which is ten to fifty times as long: taking
-- it out of the sheet unpacked the whole of it for every line of every page of results.

create function practices.gist(sheet jsonb) returns jsonb
    language sql immutable strict parallel safe
    return jsonb_build_object(
        'owner', sheet #> '{owner,name}',
        'evidence', sheet -> 'evidence',
        'machine', coalesce(sheet -> 'machine', '[]'),
        'summaries', (
            select jsonb_object_agg(language, words -> 'summary')
            from jsonb_each(sheet -> 'texts') as text (language, words)));

alter table practices.publication
    add column gist jsonb generated always as (practices.gist(sheet)) stored;
