-- A telephone may be a land line, and a messenger is no text message: a question goes only where somebody said that text
-- messages or letters arrive. Whoever cannot be written to is called by who had the case, and what they say is written down.

create or replace function accompaniment.reaches(journey uuid, at timestamptz)
    returns table (way text, reach text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select contact.way, contact.reach
    from journeys.contact
    where contact.journey_id = reaches.journey
      and contact.safe
      and contact.way in ('EMAIL', 'SMS')
      and base.background() = 'accompaniment-follow-ups'
      and accompaniment.may_ask(reaches.journey, reaches.at)
    order by contact.place
$$;

alter policy raised_by_follow_ups on journeys.task
    with check ((select base.background()) = 'accompaniment-follow-ups'
        and key in ('accompaniment.task.wants-help', 'accompaniment.task.call-later'));

-- What was said on the telephone counts, too, though no question went out.
create or replace function accompaniment.answers(holder uuid, at timestamptz)
    returns table (months int, answer text, people bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select follow_up.months,
           coalesce(follow_up.answer, case when follow_up.until < answers.at then 'SILENT' else 'WAITS' end),
           count(*)
    from accompaniment.follow_up
    where follow_up.holder_id = answers.holder
      and (follow_up.asked > 0 or follow_up.answer is not null)
      and coalesce(answers.holder = any (base.administers()), false)
    group by 1, 2
    order by 1, 2
$$;
