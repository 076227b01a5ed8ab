-- Where officers of a lender went to be found, and how many people they met there. Nothing of those people themselves.

create schema outings;
grant usage on schema outings to "${application}";

create table outings.outing (
    lender_id uuid not null references directory.organisation,
    id uuid not null,
    day date not null,
    channel text not null check (channel in ('STREET', 'PARTNER', 'FRIENDS', 'WEB', 'PHONE', 'OFFICE')),
    place text not null check (length(place) between 1 and 200),
    met int not null check (met between 0 and 100000),
    asked int not null check (asked between 0 and met),
    words text not null check (length(words) <= 1000),
    officer_id uuid references people.person on delete set null,
    primary key (lender_id, id)
);
comment on column outings.outing.words is 'How it went; nothing about single people.';
create index on outings.outing (lender_id, day, id);
create index on outings.outing (officer_id);

alter table outings.outing enable row level security;
alter table outings.outing force row level security;

create policy seen_by on outings.outing for select
    using (lender_id = any (cast((select base.holds('LENDER')) as uuid[])));
create policy written_by on outings.outing for insert
    with check (lender_id = any (cast((select base.holds('LENDER')) as uuid[])) and officer_id = (select base.person()));
create policy taken_back_by on outings.outing for delete using (officer_id = (select base.person()));

grant select, insert, delete on outings.outing to "${application}";
