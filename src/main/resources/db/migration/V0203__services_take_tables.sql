-- Many services come at once as a table. It is kept between the page that says what it would do and the moment when
-- somebody lets it do that, and for a week after it, so that they can look again at what was refused.

create table services.upload (
    id uuid primary key,
    network_id uuid references directory.network,
    organisation_id uuid references directory.organisation,
    name text not null check (length(name) between 1 and 200),
    content bytea not null check (length(content) <= 6000000),
    uploaded_at timestamptz not null,
    started_at timestamptz,
    done_at timestamptz,
    added int not null default 0,
    changed int not null default 0,
    check (num_nonnulls(network_id, organisation_id) = 1)
);
create index on services.upload (uploaded_at);

alter table services.upload enable row level security;
alter table services.upload force row level security;

create policy kept_by on services.upload
    using (base.background() in ('services', 'services-confirmations')
        or base.is_operator()
        or network_id = any (base.coordinates())
        or (organisation_id is not null and services.writes_for(organisation_id)));

grant select, insert, delete on services.upload to "${application}";
grant update (started_at, done_at, added, changed) on services.upload to "${application}";
