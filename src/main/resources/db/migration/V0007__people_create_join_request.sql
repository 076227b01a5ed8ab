-- Somebody who asks an organisation to take them in. Whoever looks after it sees who asks, and answers; the answer is a
-- membership, or that the request is gone.

create table people.join_request (
    organisation_id uuid not null,
    person_id uuid not null references people.person on delete cascade,
    asked_at timestamptz not null,
    primary key (organisation_id, person_id)
);
create index on people.join_request (person_id);

alter table people.join_request enable row level security;
alter table people.join_request force row level security;

create policy seen_by on people.join_request for select
    using (person_id = base.person()
        or organisation_id = any (base.administers())
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data'));
create policy asked_by on people.join_request for insert
    with check (person_id = base.person() or base.background() = 'sign-in');
create policy answered_by on people.join_request for delete
    using (person_id = base.person()
        or organisation_id = any (base.administers())
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data'));

grant select, insert, delete on people.join_request to "${application}";

-- Requests decide by themselves which of them the viewer sees, as memberships do.
drop policy seen_by on people.person;
create policy seen_by on people.person for select
    using (id = base.person()
        or base.is_operator()
        or base.background() in ('sign-in', 'personal-data')
        or exists (select from people.membership where membership.person_id = person.id)
        or exists (select from people.coordination where coordination.person_id = person.id)
        or exists (select from people.join_request where join_request.person_id = person.id));

-- Pending invitations are found by what they are for.
create index on people.token using gin (about jsonb_path_ops) where redeemed_at is null;
