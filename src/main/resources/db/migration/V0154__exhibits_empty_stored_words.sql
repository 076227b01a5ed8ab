-- Versions and submissions are kept as they were, but for one thing: what they say of a picture that was taken back is
-- removed from them, since it may name the person who took it back.

grant update (sheet) on practices.publication to "${application}";

grant update (sheet) on reviews.submission to "${application}";
create policy read_by_exhibits on reviews.submission for select
    using (base.background() = 'exhibits');
create policy emptied_by on reviews.submission for update
    using (base.background() = 'exhibits');
create policy read_by_exhibits on reviews.round for select
    using (base.background() = 'exhibits');
