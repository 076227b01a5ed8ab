-- The same for the lines of statements and what became of them.

create function payments.houses() returns uuid[]
    language sql stable
    return base.holds('LENDER') || base.holds('TREASURER');

-- Of no lender at all: whether it is done by work in the background.
create function payments.works_behind() returns boolean
    language sql stable
    return coalesce(payments.works(null), false);

alter policy seen_by on payments.line
    using (lender_id = any (cast((select payments.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or (select payments.works_behind())
        or (select base.background()) = 'personal-data');
alter policy kept_by on payments.line
    using (lender_id = any (cast((select payments.houses()) as uuid[]))
        or (select payments.works_behind())
        or (select base.background()) = 'personal-data');
alter policy seen_by on payments.share
    using (lender_id = any (cast((select payments.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or (select payments.works_behind()));
alter policy taken_by on payments.share
    with check (lender_id = any (cast((select payments.houses()) as uuid[])) or (select payments.works_behind()));
alter policy kept_by on payments.share
    using (lender_id = any (cast((select payments.houses()) as uuid[])) or (select payments.works_behind()));
