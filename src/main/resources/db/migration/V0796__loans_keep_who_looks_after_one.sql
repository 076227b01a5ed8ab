-- Whoever worked for a lender could put a loan into other hands by its row, agree to a rate that they may not agree to for a loan of
-- their own, and take it again. No page does that: who prepares a loan looks after it, and only an account that is erased goes from
-- it, which is for the database itself.

revoke update (officer_id) on loans.loan from "${application}";
alter policy prepared_by on loans.loan
    with check (loans.lends(lender_id)
        and officer_id = (select base.person())
        and borrower_id is distinct from (select base.person())
        and state = 'AGREED');
