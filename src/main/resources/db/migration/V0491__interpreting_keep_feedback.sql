-- How a mission was, as both sides say, once each; and whether somebody wants to talk about it afterwards.
create table interpreting.feedback (
    house_id uuid not null,
    request_id uuid not null,
    side text not null check (side in ('CLIENT', 'INTERPRETER')),
    verdict text not null check (verdict in ('GOOD', 'MIXED', 'BAD')),
    words text not null check (length(words) <= 500),
    talk boolean not null,
    by_id uuid references people.person on delete set null,
    at timestamptz not null,
    primary key (house_id, request_id, side),
    foreign key (house_id, request_id) references interpreting.request on delete cascade
);
comment on column interpreting.feedback.words is 'About working together, never about what was said, nor about the person.';
create index on interpreting.feedback (by_id);
alter table interpreting.feedback enable row level security;
alter table interpreting.feedback force row level security;
create policy worked_by on interpreting.feedback
    using ((select base.background()) in ('interpreting', 'personal-data', 'retention'));
create policy seen_by on interpreting.feedback for select
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or by_id = (select base.person()));
grant select, insert on interpreting.feedback to "${application}";
