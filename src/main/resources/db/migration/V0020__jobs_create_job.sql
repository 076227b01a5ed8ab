-- Work in the background: what is due when, so that one of the nodes takes it up, and what people see of what they
-- started. The first table is db-scheduler's own, as it wants it; it holds names and ids, nothing of people.

create schema jobs;
grant usage on schema jobs to "${application}";

create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on jobs.scheduled_tasks (execution_time);
create index on jobs.scheduled_tasks (last_heartbeat);

-- Title and reason are message keys. A run is one try on one node; its number keeps a node that was taken for dead
-- from writing into the run that replaced it.
create table jobs.job (
    id uuid primary key,
    kind text not null,
    title text not null,
    input text not null,
    started_by uuid not null,
    started_at timestamptz not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    run int not null,
    done bigint not null,
    out_of bigint not null,
    result text check (result like '/%' and result not like '//%'),
    reason text,
    ended_at timestamptz,
    check ((state in ('WAITING', 'RUNNING')) = (ended_at is null)),
    check ((state = 'FAILED') = (reason is not null))
);
create index on jobs.job (started_by, started_at desc);
create index on jobs.job (ended_at);

-- That somebody asked for the end of a job, which its work notices in a moment.
create table jobs.stopping (
    job_id uuid primary key references jobs.job on delete cascade,
    asked_by uuid not null,
    asked_at timestamptz not null
);

alter table jobs.job enable row level security;
alter table jobs.job force row level security;
alter table jobs.stopping enable row level security;
alter table jobs.stopping force row level security;

create policy seen_by on jobs.job for select
    using (started_by = base.person()
        or kind = base.background()
        or base.background() in ('jobs-clearing', 'personal-data'));
create policy started_by on jobs.job for insert
    with check (started_by = base.person());
create policy run_by on jobs.job for update
    using (kind = base.background());
create policy removed_by on jobs.job for delete
    using (base.background() in ('jobs-clearing', 'personal-data'));

create policy as_its_job on jobs.stopping for select
    using (exists (select from jobs.job where job.id = job_id));
create policy asked_by on jobs.stopping for insert
    with check (asked_by = base.person() and exists (select from jobs.job where job.id = job_id));

grant select, insert, update, delete on jobs.scheduled_tasks to "${application}";
grant select, insert, delete, update (state, run, done, out_of, result, reason, ended_at) on jobs.job
    to "${application}";
grant select, insert on jobs.stopping to "${application}";
