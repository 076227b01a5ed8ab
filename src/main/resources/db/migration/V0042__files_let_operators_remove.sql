-- Whoever looks after the installation answers for what everybody sees of an organisation, such as its logo.

drop policy removed_by on files.file;
create policy removed_by on files.file for delete
    using (uploaded_by = base.person()
        or organisation_id = any (base.administers())
        or (base.is_operator() and for_everybody and organisation_id is not null)
        or base.background() = 'personal-data');
