-- Whoever is erased may have another file, which goes on with theirs and is tied to no account: whether it is to go too somebody
-- has to ask them.
create policy raised_for_erased on journeys.task for insert
    with check ((select base.background()) = 'personal-data'
        and key = 'journeys.task.erased');
