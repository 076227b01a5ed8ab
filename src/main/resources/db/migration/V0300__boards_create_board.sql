-- Sheets on which many write at once. Every wording of every line stays until the whole board is erased, so that whoever
-- was not connected can be put together with the others, and nothing that was taken is lost. Lines, wordings and votes are
-- for those who hold the board: a module says who does, and the database is told which board is in hand.

create schema boards;
grant usage on schema boards to "${application}";

create table boards.board (
    id uuid primary key,
    -- To what it belongs, in the words of the module whose thing that is.
    subject text not null check (length(subject) between 1 and 200),
    kind text not null check (kind in ('THEME', 'SWOT', 'QUESTIONS', 'COMMITMENTS')),
    title text not null check (length(title) between 1 and 200),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    closed boolean not null,
    -- Each sees only their own lines until they are shown.
    hidden boolean not null,
    until timestamptz,
    -- Counts what was done on it. Whoever writes holds its row, so that the numbers are seen in their order.
    change bigint not null check (change >= 0),
    unique (subject, kind)
);

create table boards.line (
    board_id uuid not null references boards.board on delete cascade,
    id uuid not null,
    part text not null check (part in ('OPPORTUNITY', 'CHALLENGE', 'RECOMMENDATION', 'STRENGTH', 'WEAKNESS', 'CHANCE',
        'RISK', 'QUESTION', 'COMMITMENT')),
    words text not null check (length(words) between 1 and 2000),
    who text not null check (length(who) <= 200),
    due date,
    version int not null check (version > 0),
    -- A key that the module gives to somebody; empty when they were erased.
    author text not null check (length(author) <= 100),
    -- Under which line it was put because it says the same.
    head uuid,
    -- Beside which line it stands because two wrote that anew at the same place.
    beside uuid,
    done boolean not null,
    removed boolean not null,
    change bigint not null,
    written_at timestamptz not null,
    primary key (board_id, id),
    foreign key (board_id, head) references boards.line,
    foreign key (board_id, beside) references boards.line,
    check (head is null or head <> id)
);
create index on boards.line (board_id, change);

create table boards.wording (
    board_id uuid not null,
    line_id uuid not null,
    version int not null check (version > 0),
    words text not null check (length(words) between 1 and 2000),
    author text not null check (length(author) <= 100),
    written_at timestamptz not null,
    primary key (board_id, line_id, version),
    foreign key (board_id, line_id) references boards.line on delete cascade
);

create table boards.vote (
    board_id uuid not null,
    line_id uuid not null,
    voter text not null check (length(voter) between 1 and 100),
    primary key (board_id, line_id, voter),
    foreign key (board_id, line_id) references boards.line on delete cascade
);

-- What was done: a device that did not hear the answer asks again.
create table boards.act (
    board_id uuid not null references boards.board on delete cascade,
    id uuid not null,
    line_id uuid not null,
    primary key (board_id, id)
);

create function boards.in_hand() returns uuid
    language sql stable as $$
    select nullif(current_setting('express.board', true), '')::uuid
$$;

alter table boards.line enable row level security;
alter table boards.line force row level security;
alter table boards.wording enable row level security;
alter table boards.wording force row level security;
alter table boards.vote enable row level security;
alter table boards.vote force row level security;
alter table boards.act enable row level security;
alter table boards.act force row level security;

create policy of_the_board_in_hand on boards.line
    using (board_id = (select boards.in_hand()) or (select base.background()) = 'personal-data');
create policy of_the_board_in_hand on boards.wording
    using (board_id = (select boards.in_hand()) or (select base.background()) = 'personal-data');
create policy of_the_board_in_hand on boards.vote
    using (board_id = (select boards.in_hand()) or (select base.background()) = 'personal-data');
create policy of_the_board_in_hand on boards.act
    using (board_id = (select boards.in_hand()));

grant select, insert, delete on boards.board to "${application}";
grant update (closed, hidden, until, change) on boards.board to "${application}";
grant select, insert on boards.line, boards.wording, boards.act to "${application}";
grant update (words, who, due, version, author, head, done, removed, change) on boards.line
    to "${application}";
grant update (author) on boards.wording to "${application}";
grant select, insert, delete, update (voter) on boards.vote to "${application}";

-- Every node hears of it, and reads what is new.
create function boards.tell() returns trigger
    language plpgsql as $$
begin
    perform pg_notify('express', 'board:' || new.id);
    return null;
end
$$;

create trigger tell after update on boards.board
    for each row execute function boards.tell();
