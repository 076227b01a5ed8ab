-- An organisation that no longer exists keeps its page and its history, but is listed no more and takes nobody in.

create table directory.retirement (
    organisation_id uuid primary key references directory.organisation,
    at timestamptz not null
);

alter table directory.retirement enable row level security;
alter table directory.retirement force row level security;

create policy seen_by on directory.retirement for select using (true);
create policy made_by on directory.retirement for insert with check (base.is_operator());
create policy ended_by on directory.retirement for delete using (base.is_operator());

grant select, insert, delete on directory.retirement to "${application}";
