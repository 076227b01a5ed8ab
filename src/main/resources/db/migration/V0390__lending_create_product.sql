-- What lenders offer. A version is written once and never again: what was quoted and lent by it stays true. All of it is
-- public; who published what stands in the trail.

create schema lending;
grant usage on schema lending to "${application}";

create table lending.product (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
    organisation_id uuid not null references directory.organisation,
    created_at timestamptz not null
);
create index on lending.product (organisation_id);

create table lending.version (
    id uuid primary key,
    product_id uuid not null references lending.product,
    number int not null check (number > 0),
    since date not null,
    -- Words by language.
    name jsonb not null check (jsonb_typeof(name) = 'object' and name <> '{}'),
    summary jsonb not null check (jsonb_typeof(summary) = 'object'),
    terms jsonb not null check (jsonb_typeof(terms) = 'object'),
    published_at timestamptz not null,
    unique (product_id, number)
);

-- From that day on it is not offered any more.
create table lending.withdrawal (
    product_id uuid primary key references lending.product,
    since date not null,
    at timestamptz not null
);

alter table lending.product enable row level security;
alter table lending.product force row level security;
alter table lending.version enable row level security;
alter table lending.version force row level security;
alter table lending.withdrawal enable row level security;
alter table lending.withdrawal force row level security;

create function lending.lends_for(organisation uuid) returns boolean
    language sql stable
    return organisation = any (base.holds('LENDER')) or organisation = any (base.administers());

create policy seen_by on lending.product for select using (true);
create policy made_by on lending.product for insert with check (lending.lends_for(organisation_id));

create policy seen_by on lending.version for select using (true);
create policy made_by on lending.version for insert with check (exists (
    select from lending.product
    where product.id = product_id and lending.lends_for(product.organisation_id)));

create policy seen_by on lending.withdrawal for select using (true);
create policy made_by on lending.withdrawal for insert with check (exists (
    select from lending.product
    where product.id = product_id and lending.lends_for(product.organisation_id)));
create policy removed_by on lending.withdrawal for delete using (exists (
    select from lending.product
    where product.id = product_id and lending.lends_for(product.organisation_id)));

create trigger tell_change after insert or update or delete on lending.product
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on lending.version
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on lending.withdrawal
    for each statement execute function base.tell_change();

grant select, insert on lending.product, lending.version, lending.withdrawal to "${application}";
grant delete on lending.withdrawal to "${application}";
