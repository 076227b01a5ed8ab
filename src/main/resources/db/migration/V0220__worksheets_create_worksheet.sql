-- What a network writes down in a work session, line by line, several people at once. It is for those who work in the
-- network, and nobody is named as the one who wrote a line: a session speaks for all who were there.

create schema worksheets;
grant usage on schema worksheets to "${application}";

create table worksheets.worksheet (
    network_id uuid not null references directory.network,
    id uuid not null,
    held_on date not null,
    title text not null check (length(title) between 1 and 200),
    primary key (network_id, id),
    -- Two who begin the same session at once begin one.
    unique (network_id, held_on, title)
);

create table worksheets.line (
    network_id uuid not null,
    worksheet_id uuid not null,
    id uuid not null,
    part text not null check (part in ('STRENGTH', 'WEAKNESS', 'COOPERATION', 'IMPROVEMENT', 'NEED', 'INITIATIVE',
        'STAKEHOLDER', 'PROBLEM', 'CAUSE', 'EFFECT')),
    words text not null check (length(words) between 1 and 500),
    step text check (step in ('COMPETENCE_ASSESSMENT', 'SELF_ENTREPRENEURSHIP', 'MENTORING', 'INFORMATION',
        'NETWORKING', 'FINANCE')),
    who text check (length(who) between 1 and 300),
    partners text check (length(partners) between 1 and 300),
    note text check (length(note) between 1 and 2000),
    choice text check (choice ~ '^[A-Z_]{1,40}$'),
    grade int check (grade between 1 and 5),
    influence int check (influence between 1 and 5),
    due date,
    -- On what a cause or an effect hangs.
    parent uuid,
    version int not null check (version > 0),
    written_at timestamptz not null,
    primary key (network_id, worksheet_id, id),
    foreign key (network_id, worksheet_id) references worksheets.worksheet,
    foreign key (network_id, worksheet_id, parent) references worksheets.line,
    check ((parent is not null) = (part in ('CAUSE', 'EFFECT')))
);
create index on worksheets.line (network_id, worksheet_id, written_at);

-- What became of a line. Of two who hand it on at once one does.
create table worksheets.handing (
    network_id uuid not null,
    worksheet_id uuid not null,
    line_id uuid not null,
    became text not null check (became in ('ACTION', 'NEED', 'INITIATIVE')),
    at timestamptz not null,
    primary key (network_id, worksheet_id, line_id, became),
    foreign key (network_id, worksheet_id, line_id) references worksheets.line on delete cascade
);

alter table worksheets.worksheet enable row level security;
alter table worksheets.worksheet force row level security;
alter table worksheets.line enable row level security;
alter table worksheets.line force row level security;
alter table worksheets.handing enable row level security;
alter table worksheets.handing force row level security;

create policy of_its_network on worksheets.worksheet using (directory.is_insider(network_id));
create policy of_its_network on worksheets.line using (directory.is_insider(network_id));
create policy of_its_network on worksheets.handing using (directory.is_insider(network_id));

grant select, insert on worksheets.worksheet to "${application}";
grant select, insert, delete on worksheets.line, worksheets.handing to "${application}";
grant update (words, step, who, partners, note, choice, grade, influence, due, version, written_at)
    on worksheets.line to "${application}";
