-- How long jobs are kept after their end is decided by the operator, like all other periods, and no longer by us.

drop policy seen_by on jobs.job;
create policy seen_by on jobs.job for select
    using (started_by = base.person()
        or kind = base.background()
        or base.background() in ('retention', 'personal-data'));
drop policy removed_by on jobs.job;
create policy removed_by on jobs.job for delete
    using (base.background() in ('retention', 'personal-data'));

delete from jobs.scheduled_tasks
where task_name = 'jobs-clearing';
