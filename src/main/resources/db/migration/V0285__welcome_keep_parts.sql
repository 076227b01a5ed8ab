-- What a network says of itself is written and published part by part: each language has a version of its own, and
-- somebody publishes what they have looked at.

create table welcome.written (
    network_id uuid not null references directory.network,
    -- A language, or the door: how to reach the network and in which languages it answers.
    part text not null check (part = 'door' or part ~ '^[a-z]{2,3}$'),
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    version int not null check (version > 0),
    primary key (network_id, part)
);

create table welcome.shown (
    network_id uuid not null references directory.network,
    -- A part as it was written, or the pictures.
    part text not null check (part in ('door', 'pictures') or part ~ '^[a-z]{2,3}$'),
    content jsonb not null check (jsonb_typeof(content) in ('object', 'array')),
    published_at timestamptz not null,
    primary key (network_id, part)
);

alter table welcome.front no force row level security;
alter table welcome.publication no force row level security;

insert into welcome.written (network_id, part, content, version)
select front.network_id, said.key, said.value, front.version
from welcome.front
cross join lateral jsonb_each(front.words) as said
union all
select front.network_id, 'door', front.door || '{"languages": []}', front.version
from welcome.front;

insert into welcome.shown (network_id, part, content, published_at)
select publication.network_id, said.key, said.value, publication.published_at
from welcome.publication
cross join lateral jsonb_each(publication.words) as said
union all
select publication.network_id, 'door', publication.door || '{"languages": []}', publication.published_at
from welcome.publication
union all
select publication.network_id, 'pictures', publication.pictures, publication.published_at
from welcome.publication;

drop table welcome.front;
drop table welcome.publication;

alter table welcome.written enable row level security;
alter table welcome.written force row level security;
alter table welcome.shown enable row level security;
alter table welcome.shown force row level security;

create policy seen_by on welcome.written for select using (directory.is_insider(network_id));
create policy written_by on welcome.written for insert with check (network_id = any (base.coordinates()));
create policy kept_by on welcome.written for update using (network_id = any (base.coordinates()));
create policy seen_by on welcome.shown for select using (true);
create policy published_by on welcome.shown for insert with check (network_id = any (base.coordinates()));
create policy renewed_by on welcome.shown for update using (network_id = any (base.coordinates()));

grant select, insert on welcome.written, welcome.shown to "${application}";
grant update (content, version) on welcome.written to "${application}";
grant update (content, published_at) on welcome.shown to "${application}";
