-- Who may add up what is lent is found out once for a statement, as for all else of loans: a file of a bank writes corrections for
-- every loan in it, and looks its cell up.

create or replace function loans.works_behind() returns boolean
    language sql stable
    return coalesce(base.background() in ('loans-close', 'payments-take'), false);

create or replace function loans.works(lender uuid) returns boolean
    language sql stable
    return (select loans.works_behind()) or loans.lends(lender) or loans.pays(lender);

do $$
declare
    added text;
    works text := '(select loans.works_behind()) or lender_id = any (cast((select loans.houses()) as uuid[]))';
    reads text := works || ' or lender_id = any (cast((select base.administers()) as uuid[]))';
begin
    foreach added in array array['cell', 'tally', 'correction', 'counted'] loop
        execute format('alter policy seen_by on loans.%I using (%s)', added, reads);
    end loop;
    execute format('alter policy made_by on loans.cell with check (%s)', works);
    execute format('alter policy written_by on loans.correction with check (%s)', works);
end
$$;

-- What nobody did is in no index by which what somebody did is found.
drop index loans.event_by_id_idx;
create index on loans.event (by_id) where by_id is not null;
