-- Whoever was asked to review may read a round as long as they have to do with it. Who has declined or was replaced reads
-- no further; the application lets them out since this release, and here are those of before.

select set_config('express.background', 'reviews', true);

delete from reviews.party
using reviews.asking
where asking.round_id = party.round_id
  and asking.person_id = party.person_id
  and (asking.answer = 'DECLINED' or asking.ended_at is not null);

select set_config('express.background', '', true);
