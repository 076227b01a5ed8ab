-- A sheet that did not count by itself – it came after the mission was called off, after another sheet, or was not theirs any
-- more – is looked at by somebody who sends out: it counts after all or it does not, with a reason, once. Lines that it replaces
-- are undone and stay, so that a number on a document still leads somewhere.
create table interpreting.ruling (
    house_id uuid not null,
    sending_id uuid not null,
    request_id uuid not null,
    taken boolean not null,
    reason text not null check (length(reason) between 1 and 500),
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (house_id, sending_id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade
);
comment on column interpreting.ruling.reason is 'About the mission, never about what was said.';
create index on interpreting.ruling (house_id, request_id);
create index on interpreting.ruling (by_id);

alter table interpreting.ruling enable row level security;
alter table interpreting.ruling force row level security;
create policy worked_by on interpreting.ruling
    using ((select base.background()) in ('interpreting', 'personal-data', 'retention'));
-- Whoever may see the mission may see what was decided about it.
create policy seen_by on interpreting.ruling for select
    using (exists (
        select from interpreting.request
        where request.house_id = ruling.house_id and request.id = ruling.request_id));
grant select, insert, update (taken, reason, by_id, at) on interpreting.ruling to "${application}";

-- One that was set aside takes the place of the one that counted; only the work of the module may do that.
grant update (contested) on interpreting.sheet to "${application}";
grant delete on interpreting.sheet, interpreting.spare_sheet to "${application}";

alter table interpreting.line add column undone_at timestamptz;
grant update (undone_at) on interpreting.line to "${application}";
drop index interpreting.line_house_id_month_scale_party_id_idx;
create index on interpreting.line (house_id, month, scale, party_id) where undone_at is null;
