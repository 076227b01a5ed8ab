-- A sheet is signed on a phone that may have no connection, and known by a number that the phone gives it: sent twice it
-- counts once. What cannot count any more, since there is another one, it was called off or it is somebody else's mission by
-- now, is kept beside it.
alter table interpreting.sheet add column sending_id uuid not null default gen_random_uuid();
alter table interpreting.sheet alter column sending_id drop default;
create unique index on interpreting.sheet (house_id, sending_id);

create table interpreting.spare_sheet (
    house_id uuid not null,
    sending_id uuid not null,
    request_id uuid not null,
    began_at timestamptz not null,
    ended_at timestamptz not null check (ended_at >= began_at),
    waited int not null check (waited between 0 and 600),
    kilometres numeric(6, 1) not null check (kilometres >= 0),
    tickets numeric(8, 2) not null check (tickets >= 0),
    nobody_came boolean not null,
    signed_name text not null check (length(signed_name) <= 120),
    signed_function text not null check (length(signed_function) <= 120),
    remarks text not null check (length(remarks) <= 500),
    why text not null check (why in ('CANCELLED', 'SECOND', 'NOT_THEIRS')),
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (house_id, sending_id),
    foreign key (house_id, request_id) references interpreting.request on delete cascade
);
comment on column interpreting.spare_sheet.remarks is 'About the mission, never about what was said.';
create index on interpreting.spare_sheet (house_id, request_id);
create index on interpreting.spare_sheet (by_id);

alter table interpreting.spare_sheet enable row level security;
alter table interpreting.spare_sheet force row level security;
create policy worked_by on interpreting.spare_sheet
    using ((select base.background()) in ('interpreting', 'personal-data', 'retention'));
create policy seen_by on interpreting.spare_sheet for select
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or by_id = (select base.person()));
grant select, insert on interpreting.spare_sheet to "${application}";
