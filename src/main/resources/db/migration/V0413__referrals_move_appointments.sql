-- Somebody asks for another time of an appointment. The one that stands goes on standing, and is reminded of, until the
-- other side says yes to what was asked for; so the wish is kept beside it and is no appointment yet.

alter table referrals.referral
    drop constraint referral_state_check,
    add constraint referral_state_check check (state in ('PREPARED', 'SENT', 'QUESTION', 'ACCEPTED', 'APPOINTED', 'WISHED',
        'OFFERED', 'MET', 'LAPSED', 'ENDED'));
alter table referrals.turn
    drop constraint turn_move_check,
    add constraint turn_move_check check (move in ('SEND', 'ACCEPT', 'DECLINE', 'ASK', 'ANSWER', 'APPOINT', 'SHIFT', 'AGREE',
        'KEEP', 'CANCEL', 'MEET', 'LAPSE', 'END'));

alter table referrals.appointment
    add wished_at timestamptz,
    -- What of it the person has still to be told: that another time is offered, or that it stays as it was.
    add news text check (news in ('OFFERED', 'KEPT'));
comment on column referrals.appointment.wished_at is 'When somebody would rather have it.';
create index on referrals.appointment (referral_id) where news is not null;
grant update (wished_at, news) on referrals.appointment to "${application}";

create or replace function referrals.waits_for(state text) returns text
    language sql immutable
    return case waits_for.state
        when 'PREPARED' then 'PERSON'
        when 'SENT' then 'OTHER'
        when 'QUESTION' then 'ADVISER'
        when 'ACCEPTED' then 'OTHER'
        when 'APPOINTED' then 'PERSON'
        when 'WISHED' then 'OTHER'
        when 'OFFERED' then 'PERSON'
        when 'MET' then 'OTHER'
        when 'LAPSED' then 'ADVISER'
    end;
