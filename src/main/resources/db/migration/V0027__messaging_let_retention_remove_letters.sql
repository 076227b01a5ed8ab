-- How long letters are kept after they left is decided by the operator, like all other periods, and no longer by us.

drop policy read_by on messaging.letter;
create policy read_by on messaging.letter for select
    using (base.background() in ('messaging-outbox', 'messaging-demo', 'retention', 'personal-data'));
drop policy removed_by on messaging.letter;
create policy removed_by on messaging.letter for delete
    using (base.background() in ('retention', 'personal-data'));

delete from jobs.scheduled_tasks
where task_name = 'messaging-clearing';
