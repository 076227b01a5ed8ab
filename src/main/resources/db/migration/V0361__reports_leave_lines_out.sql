-- Single lines of what was found that are not to be read in the report. Who left them out stands in the trail.

create table reports.omission (
    gathering_id uuid not null references reports.report,
    line_id uuid not null,
    host_id uuid not null references directory.organisation,
    left_out_at timestamptz not null,
    primary key (gathering_id, line_id)
);

alter table reports.omission enable row level security;
alter table reports.omission force row level security;

create policy of_host_and_partners on reports.omission
    using (reports.is_run(host_id) or reports.is_partner(gathering_id)
        or base.background() in ('reports', 'personal-data'));

grant select, insert, delete on reports.omission to "${application}";
