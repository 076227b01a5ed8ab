-- A picture of somebody is shown to readers, and removed at once by that person, who has no account. Whether it may be
-- shown is decided by the module exhibits, in background work of its name.

drop policy seen_by on files.file;
create policy seen_by on files.file for select
    using (for_everybody
        or uploaded_by = base.person()
        or subject_id = base.person()
        or organisation_id = any (base.organisations())
        or base.background() in ('personal-data', 'exhibits'));

drop policy removed_by on files.file;
create policy removed_by on files.file for delete
    using (uploaded_by = base.person()
        or organisation_id = any (base.administers())
        or (base.is_operator() and for_everybody and organisation_id is not null)
        or base.background() in ('personal-data', 'exhibits'));
