-- Whoever supervises proposes between two others, and takes back what nobody has answered; what is accepted stays.

alter policy answered_by on accompaniment.handover
    using (state = 'PROPOSED'
            and (from_id = (select base.person())
                or to_id = (select base.person())
                or holder_id = any (cast((select base.administers()) as uuid[])))
        or exists (
            select from journeys.sight
            where sight.journey_id = handover.journey_id
              and sight.kind = 'OWN'));
