-- What goes on when a mission is over. After a heavy one, or when an interpreter wishes it, somebody listens to them until a day;
-- what was said there is written nowhere. A complaint of either side is answered by a day.
create table interpreting.debriefing (
    house_id uuid not null,
    request_id uuid not null,
    interpreter_id uuid not null references people.person on delete cascade,
    keeper_id uuid references people.person on delete set null,
    until date not null,
    done_at timestamptz,
    done_by uuid references people.person on delete set null,
    primary key (house_id, request_id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade
);
create index debriefing_open on interpreting.debriefing (house_id, until, request_id) where done_at is null;
create index on interpreting.debriefing (interpreter_id);
create index on interpreting.debriefing (keeper_id);
create index on interpreting.debriefing (done_by);

create table interpreting.complaint (
    house_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    side text not null check (side in ('CLIENT', 'INTERPRETER')),
    by_id uuid references people.person on delete set null,
    words text not null check (length(words) between 1 and 1000),
    received_on date not null,
    answer_by date not null check (answer_by >= received_on),
    answer text not null default '' check (length(answer) <= 1000),
    answered_at timestamptz,
    answered_by uuid references people.person on delete set null,
    primary key (house_id, id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade,
    check ((answered_at is null) = (answer = ''))
);
comment on column interpreting.complaint.words is 'About working together, never about what was said, nor about the person.';
-- Each side has one at a time about a mission.
create unique index complaint_open on interpreting.complaint (house_id, request_id, side) where answered_at is null;
create index complaint_due on interpreting.complaint (house_id, answer_by, id) where answered_at is null;
create index on interpreting.complaint (house_id, request_id);
create index on interpreting.complaint (by_id);
create index on interpreting.complaint (answered_by);

do $$
declare
    name text;
begin
    foreach name in array array['debriefing', 'complaint'] loop
        execute format('alter table interpreting.%I enable row level security', name);
        execute format('alter table interpreting.%I force row level security', name);
        execute format('create policy worked_by on interpreting.%I
            using ((select base.background()) in (''interpreting'', ''personal-data'', ''retention''))', name);
    end loop;
end
$$;

create policy seen_by on interpreting.debriefing for select
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or interpreter_id = (select base.person())
        or keeper_id = (select base.person()));
create policy kept_by on interpreting.debriefing for update
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));
create policy begun_by on interpreting.debriefing for insert
    with check (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));

create policy seen_by on interpreting.complaint for select
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or by_id = (select base.person())
        or side = 'CLIENT' and exists (
            select from interpreting.request
            where request.house_id = complaint.house_id
              and request.id = complaint.request_id
              and request.client_id = any (cast((select base.organisations()) as uuid[]))));
create policy said_by on interpreting.complaint for insert
    with check (by_id = (select base.person())
        and answered_at is null
        and exists (
            select from interpreting.request
            where request.house_id = complaint.house_id
              and request.id = complaint.request_id
              and (side = 'CLIENT' and request.client_id = any (cast((select base.organisations()) as uuid[]))
                or side = 'INTERPRETER' and request.interpreter_id = (select base.person()))));
create policy answered_by on interpreting.complaint for update
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));

grant select, insert, delete on interpreting.debriefing to "${application}";
grant update (keeper_id, until, done_at, done_by) on interpreting.debriefing to "${application}";
grant select, insert on interpreting.complaint to "${application}";
grant update (answer, answered_at, answered_by) on interpreting.complaint to "${application}";
