-- Whoever parts participants into groups after a drop-out, and tells each of them theirs, reads who has a place.

create policy seen_by_breakouts on registration.participant for select
    using ((select base.background()) in ('breakouts', 'breakouts-post'));
