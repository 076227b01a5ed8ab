-- What a bank says came in stands in the books even before anybody knows what for.

create or replace function ledger.keeps(house uuid) returns boolean
    language sql stable
    return house = any (cast((select base.holds('LENDER')) as uuid[]))
        or house = any (cast((select base.holds('TREASURER')) as uuid[]))
        or (select base.background()) in ('loans-close', 'payments-take');
