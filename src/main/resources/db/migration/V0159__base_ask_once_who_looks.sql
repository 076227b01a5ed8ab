-- A policy asks of each row who is looking, and reads a setting each time. In a sub-query it is asked once for all rows:
-- long lists, of which one sees little, are read several times as fast. What the policies allow stays the same.

alter policy seen_by on reviews.round
    using (organisation_id = any (cast((select base.organisations()) as uuid[]))
        or networks && (select base.coordinates())
        or exists (select from reviews.party where party.round_id = round.id)
        or exists (select from writing.draft where draft.id = round.draft_id));

alter policy seen_by on writing.draft
    using (organisation_id = any (cast((select base.organisations()) as uuid[]))
        or exists (select from writing.author where author.draft_id = draft.id)
        or (select base.background()) = 'personal-data');

alter policy read_by_translation on writing.draft
    using ((select base.background()) = 'translation');

alter policy done_by on reviews.round
    using ((select base.background()) = 'reviews')
    with check ((select base.background()) = 'reviews');

alter policy exported_by on reviews.round
    using ((select base.background()) = 'personal-data');

alter policy seen_by on questions.question
    using (asked_by = (select base.person())
        or organisation_id = any (cast((select base.organisations()) as uuid[]))
        or networks && (select base.coordinates())
        or (select base.background()) = 'personal-data');

alter policy seen_by on collections.collection
    using (owned_by = (select base.person())
        or organisation_id = any (cast((select base.organisations()) as uuid[]))
        or (select base.background()) in ('collections-link', 'personal-data'));
