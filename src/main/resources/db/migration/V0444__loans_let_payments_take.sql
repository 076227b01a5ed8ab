-- What a bank says came in is taken by work in the background, which nobody's role stands behind.

create or replace function loans.works(lender uuid) returns boolean
    language sql stable
    return loans.lends(lender) or loans.pays(lender)
        or (select base.background()) in ('loans-close', 'payments-take');

-- Whom an amount is expected from.
create index on loans.instalment (lender_id, missing) where missing > 0;
