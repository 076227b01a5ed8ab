-- No appointment stands after the yes that it needs: it is cancelled when that runs out, unless the person has said yes for
-- longer. A longer yes takes the place of the one before, which ends by it.

alter table referrals.turn
    drop constraint turn_move_check,
    add constraint turn_move_check check (move in ('SEND', 'ACCEPT', 'DECLINE', 'ASK', 'ANSWER', 'APPOINT', 'SHIFT', 'AGREE',
        'KEEP', 'CANCEL', 'MEET', 'RENEW', 'LAPSE', 'END'));

create index on referrals.appointment (begins_at) where not cancelled;

-- As whoever asks: the work that follows referrals sees them all.
create function referrals.outlived(at timestamptz, most int) returns setof uuid
    language sql stable
as $$
    select referral.id
    from referrals.appointment
    join referrals.referral on referral.network_id = appointment.network_id and referral.id = appointment.referral_id
    join journeys.consent on consent.network_id = referral.network_id and consent.id = referral.consent_id
    where not appointment.cancelled
      and appointment.begins_at > outlived.at
      and referral.state in ('APPOINTED', 'WISHED', 'OFFERED')
      and (consent.until <= outlived.at or consent.withdrawn_at is not null)
    order by referral.id
    limit outlived.most
$$;

grant update (consent_id) on referrals.referral to "${application}";

create function referrals.renewed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform journeys.fulfil(old.consent_id);
    return null;
end
$$;
create trigger renewed after update of consent_id on referrals.referral
    for each row when (new.consent_id is distinct from old.consent_id)
    execute function referrals.renewed();

-- With a referral goes what the person was still asked about it: a late yes would open a file for nothing.
create or replace function referrals.ended() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform journeys.fulfil(new.consent_id);
    delete from journeys.consent
    where network_id = new.network_id
      and journey_id = new.journey_id
      and about = new.id
      and given_at is null;
    return null;
end
$$;
