-- Minutes that are closed stay as they are: pages kept to that, rows did not. Past the pages whoever keeps the register could
-- write into them, add somebody who was not there, put something on an agenda afterwards, or open them again.
do $$
declare
    name text;
    kept text := '(house_id = any (cast((select base.holds(''DISPATCHER'')) as uuid[]))
        or house_id = any (cast((select base.holds(''ADMINISTRATOR'')) as uuid[])))';
    opened text;
begin
    foreach name in array array['sitting', 'item', 'presence'] loop
        execute format('drop policy kept_by on assembly.%I', name);
        execute format('create policy kept_by on assembly.%I for select using (%s)', name, kept);
    end loop;
    execute format('create policy called_by on assembly.sitting for insert with check (%s and closed_at is null)', kept);
    execute format('create policy closed_by on assembly.sitting for update
        using (%1$s and closed_at is null) with check (%1$s)', kept);
    foreach name in array array['item', 'presence'] loop
        opened := format('exists (
            select from assembly.sitting
            where sitting.house_id = %1$I.house_id
              and sitting.id = %1$I.sitting_id
              and sitting.closed_at is null)', name);
        execute format('create policy put_by on assembly.%I for insert with check (%s and %s)', name, kept, opened);
        if name = 'item' then
            execute format('create policy noted_by on assembly.item for update using (%s and %s)', kept, opened);
        else
            execute format('create policy taken_by on assembly.presence for delete using (%s and %s)', kept, opened);
        end if;
    end loop;
end
$$;
