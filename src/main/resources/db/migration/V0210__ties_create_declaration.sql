-- What each organisation of a network says of its ties to the others. Both ends say it for themselves, so there are two
-- views of one tie and nothing is averaged. A new one takes the place of the old, which stays with its dates, so that the
-- network of an earlier day can be drawn.

create schema ties;
grant usage on schema ties to "${application}";

create table ties.declaration (
    network_id uuid not null references directory.network,
    -- Who says it, and of whom.
    organisation_id uuid not null references directory.organisation,
    other_id uuid not null references directory.organisation,
    -- As seen from who says it; none together with strength 0: there is no tie.
    kinds text[] not null check (kinds <@ '{REFERS_TO,REFERRED_BY,SHARES,PROJECTS,FINANCES,FINANCED_BY,INFORMS}'),
    strength int not null check (strength between 0 and 5),
    purpose text check (length(purpose) between 1 and 300),
    -- Entered by who coordinates the network, for a house that has nobody here.
    for_them boolean not null,
    said_at timestamptz not null,
    ended_at timestamptz check (ended_at >= said_at),
    primary key (network_id, organisation_id, other_id, said_at),
    check (organisation_id <> other_id),
    check ((strength = 0) = (cardinality(kinds) = 0)),
    check (strength > 0 or purpose is null)
);
create unique index on ties.declaration (network_id, organisation_id, other_id) where ended_at is null;

alter table ties.declaration enable row level security;
alter table ties.declaration force row level security;

-- Whether an organisation works in a network today.
create function ties.works_in(organisation uuid, network uuid) returns boolean
    language sql stable
    return exists (
        select from directory.affiliation
        where affiliation.organisation_id = works_in.organisation
          and affiliation.network_id = works_in.network);

create policy seen_by on ties.declaration for select
    using (directory.is_insider(network_id));
create policy said_by on ties.declaration for insert
    with check ((organisation_id = any (base.organisations()) and not for_them
            or network_id = any (base.coordinates()))
        and ties.works_in(organisation_id, network_id)
        and ties.works_in(other_id, network_id));
create policy ended_by on ties.declaration for update
    using (organisation_id = any (base.organisations()) or network_id = any (base.coordinates()));

grant select, insert on ties.declaration to "${application}";
grant update (ended_at) on ties.declaration to "${application}";
