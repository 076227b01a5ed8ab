-- A loan that is made says of which application it is, whatever node makes it: what was granted waits no more.

-- Those of before; the owner sees them all.
update applications.application
set lent_at = loan.prepared_at
from loans.loan
where loan.lender_id = application.lender_id and loan.application_id = application.id;

-- It runs as the owner: who makes a loan need not be allowed to write to the application.
create function loans.tell_what_was_granted() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update applications.application
    set lent_at = added.prepared_at
    from added
    where application.lender_id = added.lender_id and application.id = added.application_id;
    return null;
end
$$;
create trigger tells_what_was_granted after insert on loans.loan
    referencing new table as added
    for each statement execute function loans.tell_what_was_granted();
