-- Pictures and documents that are shown with a practice, and the consents of the persons in them. One that somebody took
-- back leaves a row that says nothing but that: a version that names it then knows that it is gone.

create schema exhibits;
grant usage on schema exhibits to "${application}";

create table exhibits.exhibit (
    id uuid primary key,
    -- A draft's id becomes its practice's; neither table is referred to.
    practice_id uuid not null,
    -- Who answers for the consents.
    organisation_id uuid not null references directory.organisation,
    kind text not null check (kind in ('PICTURE', 'DOCUMENT')),
    file_id uuid,
    -- In which its words are written.
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    -- What the persons are told that it is for.
    used_in text not null check (length(used_in) <= 300),
    caption text not null check (length(caption) <= 300),
    alternative text not null check (length(alternative) <= 500),
    credit text not null check (length(credit) <= 200),
    licence text not null check (licence in ('CC_BY', 'CC_BY_SA', 'CC0', 'PERMISSION')),
    width int not null check (width >= 0),
    height int not null check (height >= 0),
    -- How many can be recognised in it.
    persons int not null check (persons between 0 and 30),
    added_at timestamptz not null,
    added_by uuid references people.person on delete set null,
    withdrawn_at timestamptz,
    check ((file_id is null) = (withdrawn_at is not null)),
    check (withdrawn_at is null or caption || alternative || credit || used_in = '')
);
create index on exhibits.exhibit (practice_id, id);
create index on exhibits.exhibit (organisation_id);
create index on exhibits.exhibit (added_by);

-- Regulation (EU) 2016/679, article 7(1): whoever shows a picture must be able to prove the consent, so who gave it is
-- kept for as long as it is shown, and forgotten with it (article 17).
create table exhibits.consent (
    id uuid primary key,
    exhibit_id uuid not null references exhibits.exhibit on delete cascade,
    way text not null check (way in ('PAPER', 'EMAIL', 'SMS')),
    state text not null check (state in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    code_hash bytea not null unique,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    name text check (length(name) <= 100),
    address text check (length(address) <= 254),
    signed_on date,
    asked_at timestamptz not null,
    answered_at timestamptz,
    check ((state = 'ASKED') = (answered_at is null)),
    -- Paper stays with the organisation: nothing of the person is written down here.
    check (way <> 'PAPER' or (name is null and address is null and signed_on is not null)),
    check (state in ('ASKED', 'GIVEN') or (name is null and address is null))
);
create index on exhibits.consent (exhibit_id, id);
create index on exhibits.consent (lower(address));

alter table exhibits.exhibit enable row level security;
alter table exhibits.exhibit force row level security;
alter table exhibits.consent enable row level security;
alter table exhibits.consent force row level security;

-- Readers and the persons shown come without an account: what they may see is decided in background work of that name.
create policy seen_by on exhibits.exhibit for select
    using (organisation_id = any (base.organisations()) or base.background() in ('exhibits', 'personal-data'));
create policy added_by on exhibits.exhibit for insert
    with check (organisation_id = any (base.organisations()) and added_by = base.person());
create policy changed_by on exhibits.exhibit for update
    using (organisation_id = any (base.organisations()) or base.background() in ('exhibits', 'personal-data'));
create policy removed_by on exhibits.exhibit for delete
    using (organisation_id = any (base.organisations()));

create policy seen_by on exhibits.consent for select
    using (exists (select from exhibits.exhibit where exhibit.id = consent.exhibit_id));
create policy asked_by on exhibits.consent for insert
    with check (base.person() is not null
        and exists (select from exhibits.exhibit where exhibit.id = consent.exhibit_id));
-- Nobody agrees in the place of somebody else: answers come by the code only.
create policy answered_by on exhibits.consent for update
    using (base.background() in ('exhibits', 'personal-data'));
create policy removed_by on exhibits.consent for delete
    using (exists (select from exhibits.exhibit where exhibit.id = consent.exhibit_id));

grant select, insert, delete on exhibits.exhibit, exhibits.consent to "${application}";
grant update (file_id, used_in, caption, alternative, credit, licence, persons, added_by, withdrawn_at)
    on exhibits.exhibit to "${application}";
grant update (state, name, address, answered_at) on exhibits.consent to "${application}";

-- Pages are kept until this number grows, on every node.
create table exhibits.edition (
    only_one boolean primary key default true check (only_one),
    number bigint not null
);
insert into exhibits.edition (number) values (1);
grant select, update (number) on exhibits.edition to "${application}";

create function exhibits.grow() returns trigger
    language plpgsql as $$
begin
    update exhibits.edition set number = number + 1;
    return null;
end
$$;
create trigger grow after insert or update or delete on exhibits.exhibit
    for each statement execute function exhibits.grow();
create trigger grow after insert or update or delete on exhibits.consent
    for each statement execute function exhibits.grow();
create trigger tell_change after update on exhibits.edition
    for each statement execute function base.tell_change();
