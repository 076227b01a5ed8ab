-- A practice may change hands while it is reviewed. The round goes on as that of the new owner, whose network vouches
-- anew; who is too close is judged by the new owner and by all who owned it before.

alter table reviews.round
    -- When the owner took it over during the round; nothing, if it was theirs from the beginning.
    add owned_since timestamptz;
grant update (organisation_id, owned_since) on reviews.round to "${application}";

-- Who owned a draft before: too close to it for good.
create table reviews.former (
    draft_id uuid not null,
    organisation_id uuid not null references directory.organisation,
    primary key (draft_id, organisation_id)
);
create index on reviews.former (organisation_id);

alter table reviews.former enable row level security;
alter table reviews.former force row level security;
create policy seen_by on reviews.former for select using (true);
create policy noted_by on reviews.former for insert
    with check (base.background() = 'handovers');
grant select, insert on reviews.former to "${application}";

create policy handed_over_by on reviews.round
    for select using (base.background() = 'handovers');
create policy given_by on reviews.round
    for update using (base.background() = 'handovers');
create policy handed_over_by on reviews.happening
    for insert with check (base.background() = 'handovers');

-- Whoever submits finds out under a lock whose the draft is at that moment.
create policy reviewed_by on writing.draft
    for select using (base.background() = 'reviews');
