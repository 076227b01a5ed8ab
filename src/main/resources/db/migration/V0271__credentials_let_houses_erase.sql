-- Whoever has no account asks the organisation to erase their name.

create policy erased_by on credentials.credential for update
    using (organisation_id = any (base.administers()));
