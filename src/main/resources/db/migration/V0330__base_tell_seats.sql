-- What somebody holds where: policies on the files of newcomers ask for one role in one organisation, for it is not enough
-- to belong to it.

create function base.seats() returns text[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('express.seats', true), ''), '{}')::text[];

-- The organisations in which the viewer accompanies people.
create function base.advises() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('express.advises', true), ''), '{}')::uuid[];
