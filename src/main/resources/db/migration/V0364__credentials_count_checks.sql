-- How often certificates of an organisation were checked, month by month, whoever did so; and what the page keeps that checks
-- without a network is put together once, until one of these changes.

create table credentials.checked (
    organisation_id uuid not null references directory.organisation,
    month date not null check (extract(day from month) = 1),
    checks int not null check (checks > 0),
    primary key (organisation_id, month)
);

alter table credentials.checked enable row level security;
alter table credentials.checked force row level security;

create policy seen_by on credentials.checked for select
    using (organisation_id = any (base.administers()) or base.background() = 'credentials-check');
create policy counted_by on credentials.checked
    using (base.background() = 'credentials-check')
    with check (base.background() = 'credentials-check');

grant select, insert, update (checks) on credentials.checked to "${application}";

create trigger tell_change after insert or update on credentials.issuer_key
    for each statement execute function base.tell_change();
create trigger tell_change after insert on credentials.revocation
    for each statement execute function base.tell_change();
