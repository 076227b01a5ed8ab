-- The same for the books: a file of a bank writes a hundred thousand entries.

create function ledger.houses() returns uuid[]
    language sql stable
    return base.holds('LENDER') || base.holds('TREASURER');

-- Of no house at all: whether it is done by work in the background.
create function ledger.keeps_behind() returns boolean
    language sql stable
    return coalesce(ledger.keeps(null), false);

alter policy seen_by on ledger.book
    using (house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[]))
        or (select ledger.keeps_behind()));
alter policy seen_by on ledger.account
    using (house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[]))
        or (select ledger.keeps_behind()));
alter policy seen_by on ledger.entry
    using (house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[]))
        or (select ledger.keeps_behind())
        or (select base.background()) = 'personal-data');
alter policy written_by on ledger.entry
    with check ((house_id = any (cast((select ledger.houses()) as uuid[])) or (select ledger.keeps_behind()))
        and by_id is not distinct from (select base.person()));
alter policy seen_by on ledger.posting
    using (house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[]))
        or (select ledger.keeps_behind()));
alter policy written_by on ledger.posting
    with check (house_id = any (cast((select ledger.houses()) as uuid[])) or (select ledger.keeps_behind()));
