-- Who somebody is to an outside identity provider. Once linked, the provider's own name for the person counts and no
-- longer the e-mail address, which may pass to somebody else there.

create table signin.identity (
    issuer text not null check (length(issuer) <= 500),
    subject text not null check (length(subject) <= 255),
    person_id uuid not null references people.person on delete cascade,
    since timestamptz not null,
    primary key (issuer, subject),
    unique (person_id, issuer)
);

alter table signin.identity enable row level security;
alter table signin.identity force row level security;

create policy own on signin.identity for select
    using (person_id = base.person());
create policy let_in_by on signin.identity for select
    using (base.background() in ('sign-in', 'personal-data'));
create policy linked_by on signin.identity for insert
    with check (base.background() = 'sign-in');
create policy erased_by on signin.identity for delete
    using (base.background() = 'personal-data');

grant select, insert, delete on signin.identity to "${application}";
