-- Erasing somebody removes the files about them. What they uploaded for others stays, without a word of who did.

create policy forgotten_by on files.file for update
    using (base.background() = 'personal-data')
    with check (base.background() = 'personal-data' and uploaded_by is null);
grant update (uploaded_by) on files.file to "${application}";
