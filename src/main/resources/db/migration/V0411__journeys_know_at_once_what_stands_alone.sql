-- Nearly every page of a file asks which files go together, and nearly none is joined with another: that is answered by one
-- look into an index now, and the plans of what is asked are kept from call to call. Row-level security makes planning
-- dear, not running: in the body of an SQL function it was done anew for each statement.

create or replace function journeys.together(journey uuid) returns uuid[]
    language plpgsql stable as $$
declare
    found_root uuid;
begin
    if not exists (
        select from journeys.joint
        where (joint.surviving_id = together.journey or joint.journey_id = together.journey)
          and joint.joined_at is not null
          and joint.parted_at is null) then
        return array[together.journey];
    end if;
    found_root := journeys.root_of(together.journey);
    return (
        with recursive down(id, step) as (
            select found_root, 0
            union all
            select joint.journey_id, down.step + 1
            from down
            join journeys.joint on joint.surviving_id = down.id
                and joint.joined_at is not null
                and joint.parted_at is null
            where down.step < 100)
        select array_agg(id order by id) from (select id from down union select together.journey) as own);
end
$$;
