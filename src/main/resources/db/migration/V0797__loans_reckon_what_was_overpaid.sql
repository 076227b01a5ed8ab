-- What is to be given back was written beside the loan by the application: while nodes of an earlier version still took payments, it
-- stayed as it was until something else happened to that loan. It follows from what stands in the books because of the loan, which
-- every version writes; so the database reckons it. Nodes that write it themselves may go on doing so.

create function loans.overpaid(state text, booked jsonb) returns bigint
    language sql immutable
    return case
        when state = 'REPAID' then greatest(0, -coalesce(cast(booked ->> 'loan-credit' as bigint), 0))
        else 0 end;

create function loans.reckon_overpaid() returns trigger
    language plpgsql as $$
begin
    new.overpaid := loans.overpaid(new.state, new.booked);
    return new;
end
$$;

-- The nightly close changes neither, and most loans owe something before and after.
create trigger reckon_overpaid before update of booked, state on loans.loan
    for each row when (new.state = 'REPAID' or new.overpaid <> 0)
    execute function loans.reckon_overpaid();

-- Loans of before; what the owner may not see it lets itself see for this once.
alter table loans.loan no force row level security;
update loans.loan
set overpaid = loans.overpaid(state, booked)
where overpaid <> loans.overpaid(state, booked);
alter table loans.loan force row level security;
