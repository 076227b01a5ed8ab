-- Whom to tell is asked every few seconds. Each of its three reasons has an index that holds next to nothing once all are
-- told; of a new version it is kept at the desk whether everybody knows it.

alter table registration.desk add told_version int not null default 0;

create index participant_untold on registration.participant (id)
    where told_state <> state
      and not (told_state = 'CALLED_OFF' and state in ('ASKED', 'CONFIRMED', 'OFFERED', 'WAITING'));
create index participant_expecting on registration.participant (gathering_id)
    where told_state not in ('', 'CALLED_OFF')
      and state in ('ASKED', 'CONFIRMED', 'OFFERED', 'WAITING');
create index participant_knowing on registration.participant (gathering_id, told_version)
    where state in ('CONFIRMED', 'OFFERED');
create index desk_untold on registration.desk (gathering_id) where told_version < version;
create index desk_called_off on registration.desk (gathering_id) where called_off_at is not null;
drop index registration.participant_id_idx;
grant update (told_version) on registration.desk to "${application}";

-- 'attendance' reads who is registered, to say who was there.
alter policy seen_by on registration.participant
    using (registration.is_run(organisation_id)
        or registration.is_run(host_id)
        or base.background() in ('registration', 'registration-post', 'personal-data', 'retention', 'attendance'));
