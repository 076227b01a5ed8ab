-- A task that a module raised is done when what it asked for has been done, whoever did it: also where a receiver answers by
-- a link, whose act is kept by the work that raised it.
create policy settled_by_sharing on journeys.task for update
    using ((select base.background()) = 'journeys-sharing'
        and key is not null);
