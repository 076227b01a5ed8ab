-- Above a sum that a lender sets, a condition is met only when a second person has seen it too.

alter table committee.rule
    add column pair_from numeric(12, 2) not null default 10000 check (pair_from between 0 and 10000000);
comment on column committee.rule.pair_from is 'Above it two see that a condition is met.';
grant update (pair_from) on committee.rule to "${application}";

alter table committee.condition
    add column pair boolean not null default false,
    add column second_at timestamptz,
    add column second_by uuid references people.person on delete set null,
    add check (second_at is null or pair and met_at is not null),
    add check (second_by <> met_by);
create index on committee.condition (second_by);

create policy seconded_by on committee.condition for update
    using (committee.works(lender_id)
        and pair
        and met_at is not null
        and second_at is null
        and met_by is distinct from (select base.person()))
    with check (second_by = (select base.person()));
grant update (second_at, second_by) on committee.condition to "${application}";

-- Whoever says it first cannot say it for another as well.
create function committee.see_one_by_one() returns trigger
    language plpgsql
as $$
begin
    if old.met_at is null and new.second_at is not null then
        raise exception 'a condition is seen by one, and then by another' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger see_one_by_one before update on committee.condition
    for each row execute function committee.see_one_by_one();
