-- Who is looking, as the application tells it at the beginning of each transaction (database.ViewerTransactions).
-- Nothing set means nobody: policies that ask these functions then find no rows.
-- A setting that was used once in a session reads as an empty string afterwards, not as null.

create schema base;
grant usage on schema base to "${application}";

create function base.person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('express.person', true), '')::uuid;

create function base.background() returns text
    language sql stable parallel safe
    return nullif(current_setting('express.background', true), '');

create function base.is_operator() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('express.operator', true), '') = 'yes';

create function base.organisations() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('express.organisations', true), ''), '{}')::uuid[];

create function base.administers() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('express.administers', true), ''), '{}')::uuid[];

create function base.coordinates() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('express.coordinates', true), ''), '{}')::uuid[];

-- One row for the whole installation: what it is, and the secret from which its keys are derived.
create table base.installation (
    only_one boolean primary key default true check (only_one),
    demo boolean not null,
    secret bytea not null,
    founded_at timestamptz
);
grant select, insert, update (founded_at) on base.installation to "${application}";
