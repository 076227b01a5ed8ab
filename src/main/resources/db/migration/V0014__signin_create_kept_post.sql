-- A form that was sent after the session had ended is not lost: it waits half an hour for the person who was signed in
-- before, in the same browser. The key to the content is not here: half of it is a cookie of that browser.

create table signin.kept_post (
    id uuid primary key,
    -- Keyed hashes of the browser's secret and of the person's id.
    browser_hash bytea not null,
    person_hash bytea not null,
    content bytea not null check (length(content) <= 66000),
    kept_at timestamptz not null,
    expires_at timestamptz not null
);
create index on signin.kept_post (browser_hash, person_hash);
create index on signin.kept_post (person_hash);
create index on signin.kept_post (expires_at);

alter table signin.kept_post enable row level security;
alter table signin.kept_post force row level security;
create policy kept_by on signin.kept_post
    using (base.background() = 'kept-post')
    with check (base.background() = 'kept-post');
create policy seen_by on signin.kept_post for select
    using (base.background() in ('personal-data', 'retention'));
create policy removed_by on signin.kept_post for delete
    using (base.background() in ('personal-data', 'retention'));

grant select, insert, delete on signin.kept_post to "${application}";
