-- Whoever answers a question of later that they would like help is somebody's task: the work that hears it raises one for
-- whoever had the case. What waits is shown of files that go on only, and nothing ended it.

create policy seen_by_follow_ups on journeys.case_worker for select
    using ((select base.background()) = 'accompaniment-follow-ups');
create policy seen_by_follow_ups on journeys.task for select
    using ((select base.background()) = 'accompaniment-follow-ups');
create policy raised_by_follow_ups on journeys.task for insert
    with check ((select base.background()) = 'accompaniment-follow-ups'
        and key = 'accompaniment.task.wants-help');

delete from accompaniment.wait
where exists (
    select from accompaniment.follow_up
    where follow_up.network_id = wait.network_id
      and follow_up.id = wait.about);
