-- What somebody took upon themselves at a gathering. Whoever did is asked by letter until it is done or given up; the
-- letter has a link that answers without an account.

create table reports.commitment (
    gathering_id uuid not null,
    id uuid not null,
    host_id uuid not null references directory.organisation,
    board_id uuid not null,
    words text not null check (length(words) between 1 and 2000),
    who text not null check (length(who) <= 200),
    -- By whom the line was written, as the board knows them: who is asked, if nobody of that name takes part.
    author text not null check (length(author) <= 100),
    due date,
    state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    note text not null check (length(note) <= 2000),
    answered_at timestamptz,
    asked int not null check (asked >= 0),
    asked_at timestamptz,
    primary key (gathering_id, id)
);
create index on reports.commitment (due) where state = 'OPEN';

create table reports.commitment_link (
    secret_hash bytea primary key,
    gathering_id uuid not null,
    commitment_id uuid not null,
    foreign key (gathering_id, commitment_id) references reports.commitment
);
create index on reports.commitment_link (gathering_id, commitment_id);

alter table reports.commitment enable row level security;
alter table reports.commitment force row level security;
alter table reports.commitment_link enable row level security;
alter table reports.commitment_link force row level security;

create policy of_host_and_partners on reports.commitment
    using (reports.is_run(host_id) or reports.is_partner(gathering_id)
        or base.background() in ('reports', 'reports-post', 'personal-data', 'retention'));
create policy of_letters on reports.commitment_link
    using (base.background() in ('reports', 'reports-post', 'retention'));

grant select, insert, delete, update (words, who, author, due, state, note, answered_at, asked, asked_at)
    on reports.commitment to "${application}";
grant select, insert, delete on reports.commitment_link to "${application}";
