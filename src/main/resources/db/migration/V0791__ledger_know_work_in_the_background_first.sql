-- Each entry is looked at once more before it is committed, and each look asked anew for the roles of whoever books: of a hundred
-- thousand entries that work in the background books, that nobody holds a role was found out two hundred thousand times. Whether it is
-- such work is known at once, and so is asked first.

create or replace function ledger.keeps_behind() returns boolean
    language sql stable
    return coalesce(base.background() in ('loans-close', 'payments-take'), false);

create or replace function ledger.keeps(house uuid) returns boolean
    language sql stable
    return (select ledger.keeps_behind())
        or house = any (cast((select base.holds('LENDER')) as uuid[]))
        or house = any (cast((select base.holds('TREASURER')) as uuid[]));

alter policy seen_by on ledger.book
    using ((select ledger.keeps_behind())
        or house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[])));
alter policy seen_by on ledger.account
    using ((select ledger.keeps_behind())
        or house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[])));
alter policy seen_by on ledger.entry
    using ((select ledger.keeps_behind())
        or house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[]))
        or (select base.background()) = 'personal-data');
alter policy written_by on ledger.entry
    with check (((select ledger.keeps_behind()) or house_id = any (cast((select ledger.houses()) as uuid[])))
        and by_id is not distinct from (select base.person()));
alter policy seen_by on ledger.posting
    using ((select ledger.keeps_behind())
        or house_id = any (cast((select ledger.houses()) as uuid[]))
        or house_id = any (cast((select base.administers()) as uuid[])));
alter policy written_by on ledger.posting
    with check ((select ledger.keeps_behind()) or house_id = any (cast((select ledger.houses()) as uuid[])));
