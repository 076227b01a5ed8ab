-- What was refused may be asked for again under the same name.

alter table beginnings.petition add open boolean not null default true;
drop index beginnings.one_of_a_name;
create unique index one_of_a_name on beginnings.petition (organisation_id, lower(name)) where open;
create policy closed_by on beginnings.petition for update using (base.is_operator());
grant update (open) on beginnings.petition to "${application}";
