-- Whoever does not answer is not kept waiting for for ever: after a term their name and address are forgotten, and what is
-- left says only that somebody was asked and did not answer.

alter table exhibits.consent drop constraint consent_state_check;
alter table exhibits.consent add constraint consent_state_check
    check (state in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN', 'LAPSED'));
create index on exhibits.consent (asked_at) where state = 'ASKED';

-- Retention ends what is too old, reviews publish only what was not taken back, and a machine drafts captions as it does
-- all words of a draft.
drop policy seen_by on exhibits.exhibit;
create policy seen_by on exhibits.exhibit for select
    using (organisation_id = any (base.organisations())
        or base.background() in ('exhibits', 'personal-data', 'retention', 'reviews', 'translation'));

drop policy answered_by on exhibits.consent;
create policy answered_by on exhibits.consent for update
    using (base.background() in ('exhibits', 'personal-data', 'retention'));
