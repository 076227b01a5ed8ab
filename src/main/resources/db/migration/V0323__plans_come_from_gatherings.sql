-- An action may come from what was written at a gathering.

alter table plans.action drop constraint action_origin_check;
alter table plans.action add constraint action_origin_check
    check (origin in ('COVERAGE', 'TIES', 'ASSESSMENT', 'WORKSHEET', 'NEED', 'GATHERING'));
