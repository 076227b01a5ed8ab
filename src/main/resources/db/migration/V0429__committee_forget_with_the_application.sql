-- What members wrote about an application goes with it, whichever way it goes: erased with its person, or too old. What was
-- decided stays.

create policy kept_short_by on committee.item for select using ((select base.background()) = 'retention');
create policy kept_short_by on committee.score for select using ((select base.background()) = 'retention');
create policy kept_short_by on committee.conflict for select using ((select base.background()) = 'retention');
create policy kept_short_by on committee.motion for select using ((select base.background()) = 'retention');
create policy kept_short_by on committee.decision for select using ((select base.background()) = 'retention');
create policy kept_short_by on committee.condition for select using ((select base.background()) = 'retention');
create policy forgotten_in_time_by on committee.score for update using ((select base.background()) = 'retention');
create policy forgotten_in_time_by on committee.conflict for update using ((select base.background()) = 'retention');
create policy forgotten_in_time_by on committee.motion for update using ((select base.background()) = 'retention');
create policy forgotten_in_time_by on committee.decision for update using ((select base.background()) = 'retention');
create policy forgotten_in_time_by on committee.condition for update using ((select base.background()) = 'retention');

create function committee.forget_comments() returns trigger
    language plpgsql
as $$
declare
    theirs uuid[] := array(
        select item.id
        from committee.item
        where item.lender_id = old.lender_id
          and item.application_id = old.id);
begin
    update committee.score
    set comment = ''
    where lender_id = old.lender_id and item_id = any (theirs) and comment <> '';
    update committee.conflict
    set words = ''
    where lender_id = old.lender_id and item_id = any (theirs) and words <> '';
    update committee.motion
    set words = '', conditions = '{}'
    where lender_id = old.lender_id and item_id = any (theirs);
    update committee.decision
    set reopened_words = ''
    where lender_id = old.lender_id and item_id = any (theirs) and reopened_words <> '';
    update committee.condition
    set words = '–'
    where lender_id = old.lender_id and item_id = any (theirs) and words <> '–';
    update committee.condition
    set evidence = '–'
    where lender_id = old.lender_id and item_id = any (theirs) and evidence not in ('', '–');
    return null;
end
$$;
create trigger forget_comments after delete on applications.application
    for each row execute function committee.forget_comments();
