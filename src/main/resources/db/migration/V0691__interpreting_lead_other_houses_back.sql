-- Letters to another house about a mission that it took over lead to it again. Each has a link of its own, since only hashes are
-- kept.
create table interpreting.passing_link (
    house_id uuid not null,
    passing_id uuid not null,
    secret_hash bytea not null primary key,
    foreign key (house_id, passing_id) references interpreting.passing on delete cascade
);
create index on interpreting.passing_link (house_id, passing_id);
alter table interpreting.passing_link enable row level security;
alter table interpreting.passing_link force row level security;
create policy worked_by on interpreting.passing_link
    using ((select base.background()) in ('interpreting', 'personal-data', 'retention'));
grant select, insert on interpreting.passing_link to "${application}";
