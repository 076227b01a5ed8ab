-- What somebody holds where: policies on the files of newcomers ask for one role in one organisation, for it is not enough
-- to belong to it.

create function base.seats() returns text[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('express.seats', true), ''), '{}')::text[];

-- The organisations in which the viewer holds a role.
create function base.holds(role text) returns uuid[]
    language sql stable parallel safe
    return coalesce(
        (select array_agg(split_part(seat, ':', 1)::uuid)
         from unnest(base.seats()) seat
         where split_part(seat, ':', 2) = holds.role), '{}');
