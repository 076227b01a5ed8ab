-- That a month was run, also where it had nothing to count yet: what comes to such a month afterwards is as late as any other.
create table invoicing.run (
    house_id uuid not null references directory.organisation on delete cascade,
    month date not null check (extract(day from month) = 1),
    at timestamptz not null,
    primary key (house_id, month)
);
alter table invoicing.run enable row level security;
create policy worked_by on invoicing.run
    using ((select base.background()) in ('invoicing', 'personal-data', 'retention'));
create policy seen_by on invoicing.run for select
    using (house_id = any (cast((select base.holds('TREASURER')) as uuid[]))
        or house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));
grant select, insert, update (at) on invoicing.run to "${application}";

-- Months that were run before.
alter table invoicing.tally no force row level security;
insert into invoicing.run (house_id, month, at)
select house_id, month, max(counted_at)
from invoicing.tally
group by house_id, month;
alter table invoicing.tally force row level security;
alter table invoicing.run force row level security;
