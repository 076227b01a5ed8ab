-- For how long things are kept, where the operator decided otherwise than the module that keeps them. Each decision is
-- a row; the latest one holds.

create schema legal;
grant usage on schema legal to "${application}";

create table legal.retention (
    number bigint generated always as identity primary key,
    what text not null check (length(what) between 1 and 100),
    days int not null check (days between 1 and 3650),
    changed_by uuid not null,
    changed_at timestamptz not null
);
create index on legal.retention (what, number desc);

grant select, insert on legal.retention to "${application}";
