-- The nightly close writes a kind letter to whoever is late, once for each time of being late, and that stands where it stands what
-- people did about it: nobody sends another, and who could not be written to stays on their list. Nobody wrote it, so it names nobody.

create policy reminded_by on loans.contact for insert
    with check ((select base.background()) = 'loans-close'
        and kind = 'REMIND'
        and by_id is null
        and quiet_until is null
        and words = '');
