-- A version that does not hold yet was never quoted and never lent by: its lender may take it back, to correct it. From its
-- day on it stays as it is for ever.

create policy removed_by on lending.version for delete using (
    since > current_date
    and exists (
        select from lending.product
        where product.id = product_id and lending.lends_for(product.organisation_id)));

grant delete on lending.version to "${application}";
