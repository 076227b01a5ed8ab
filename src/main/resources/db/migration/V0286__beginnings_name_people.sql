-- Who holds which role in a network, and who signed the agreement on data protection for an organisation.

create table beginnings.holder (
    network_id uuid not null references directory.network,
    duty text not null check (duty in ('COORDINATION', 'DATA_PROTECTION', 'VOICE_LOCAL_AUTHORITY',
        'VOICE_SOCIAL_ECONOMY', 'VOICE_ENTREPRENEURSHIP_SUPPORT', 'VOICE_CIVIL_SOCIETY', 'VOICE_ACADEMICS')),
    organisation_id uuid not null references directory.organisation,
    -- Their account, if they have one here.
    person_id uuid references people.person on delete cascade,
    name text not null check (length(name) between 1 and 200),
    function text not null check (length(function) <= 200),
    version int not null check (version > 0),
    primary key (network_id, duty)
);
create index on beginnings.holder (person_id);

alter table beginnings.holder enable row level security;
alter table beginnings.holder force row level security;

create policy seen_by on beginnings.holder for select
    using (directory.is_insider(network_id) or base.background() = 'personal-data');
create policy named_by on beginnings.holder for insert with check (network_id = any (base.coordinates()));
create policy renamed_by on beginnings.holder for update using (network_id = any (base.coordinates()));
create policy relieved_by on beginnings.holder for delete
    using (network_id = any (base.coordinates()) or base.background() = 'personal-data');

grant select, insert, delete on beginnings.holder to "${application}";
grant update (organisation_id, person_id, name, function, version) on beginnings.holder to "${application}";

-- Of signatures from before nobody has said whose they are.
alter table beginnings.signature
    add name text not null default '' check (length(name) <= 200),
    add function text not null default '' check (length(function) <= 200),
    add person_id uuid references people.person on delete set null;
create index on beginnings.signature (person_id);

create policy seen_by_personal_data on beginnings.signature for select using (base.background() = 'personal-data');
create policy named_by on beginnings.signature for update
    using (name = ''
        and directory.is_insider(network_id)
        and (organisation_id = any (base.administers()) or network_id = any (base.coordinates())))
    with check (true);
create policy forgotten_by on beginnings.signature for update using (base.background() = 'personal-data');

grant update (name, function, person_id) on beginnings.signature to "${application}";
