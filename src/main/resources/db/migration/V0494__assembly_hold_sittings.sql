-- One sitting of the members: what is on its agenda, who was there, and what was said and decided, until it is closed.
create table assembly.sitting (
    house_id uuid not null references directory.organisation on delete cascade,
    id uuid not null,
    begins_at timestamptz not null,
    place text not null check (length(place) between 1 and 200),
    closed_at timestamptz,
    primary key (house_id, id)
);
create index on assembly.sitting (house_id, begins_at);

create table assembly.item (
    house_id uuid not null,
    sitting_id uuid not null,
    id uuid not null,
    title text not null check (length(title) between 1 and 160),
    words text not null check (length(words) <= 2000),
    decision_id uuid,
    noted text not null default '' check (length(noted) <= 4000),
    primary key (house_id, sitting_id, id),
    foreign key (house_id, sitting_id) references assembly.sitting on delete cascade,
    foreign key (house_id, decision_id) references assembly.decision on delete cascade
);
create index on assembly.item (house_id, decision_id);
comment on column assembly.item.noted is 'What was decided and why; nothing about the life of a member.';

create table assembly.presence (
    house_id uuid not null,
    sitting_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    primary key (house_id, sitting_id, person_id),
    foreign key (house_id, sitting_id) references assembly.sitting on delete cascade
);
create index on assembly.presence (person_id);

do $$
declare
    name text;
begin
    foreach name in array array['sitting', 'item', 'presence'] loop
        execute format('alter table assembly.%I enable row level security', name);
        execute format('alter table assembly.%I force row level security', name);
        execute format('create policy worked_by on assembly.%I
            using ((select base.background()) in (''assembly'', ''personal-data''))', name);
        execute format('create policy kept_by on assembly.%I
            using (house_id = any (cast((select base.holds(''DISPATCHER'')) as uuid[]))
                or house_id = any (cast((select base.holds(''ADMINISTRATOR'')) as uuid[])))', name);
        execute format('create policy seen_by on assembly.%1$I for select
            using (exists (
                select from assembly.member
                where member.house_id = %1$I.house_id and member.person_id = (select base.person())))', name);
        execute format('grant select, insert on assembly.%I to "${application}"', name);
    end loop;
end
$$;
grant update (closed_at) on assembly.sitting to "${application}";
grant update (noted) on assembly.item to "${application}";
grant delete on assembly.presence to "${application}";
