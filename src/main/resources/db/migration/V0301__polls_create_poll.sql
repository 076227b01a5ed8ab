-- Polls and evaluations that nobody can trace. Who answered is kept apart from what was answered: the one only as a print
-- that cannot be read back without knowing the person, the other under numbers drawn by lot and without a time. When a
-- poll is closed its answers are written anew, so that the marks of the database do not tell what was written together.

create schema polls;
grant usage on schema polls to "${application}";

create table polls.poll (
    id uuid primary key,
    -- To what it belongs, in the words of the module whose thing that is.
    subject text not null check (length(subject) between 1 and 200),
    title text not null check (length(title) between 1 and 200),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    standing text not null check (standing in ('DRAFT', 'OPEN', 'CLOSED')),
    begun_at timestamptz not null
);
create index on polls.poll (subject);

create table polls.question (
    poll_id uuid not null references polls.poll on delete cascade,
    number int not null check (number between 1 and 30),
    kind text not null check (kind in ('CHOICE', 'SCALE', 'WORDS')),
    words text not null check (length(words) between 1 and 500),
    options text[] not null check (cardinality(options) <= 12),
    primary key (poll_id, number),
    check ((kind = 'CHOICE') = (cardinality(options) >= 2))
);

create table polls.voice (
    poll_id uuid not null references polls.poll on delete cascade,
    print text not null check (length(print) = 64),
    primary key (poll_id, print)
);

create table polls.answer (
    poll_id uuid not null,
    number int not null,
    id uuid not null,
    -- Which option, or which grade from 1 to 5.
    choice int check (choice between 0 and 12),
    words text check (length(words) between 1 and 2000),
    primary key (poll_id, number, id),
    foreign key (poll_id, number) references polls.question,
    check ((choice is null) <> (words is null))
);

grant select, insert, delete on polls.poll, polls.question to "${application}";
grant update (standing) on polls.poll to "${application}";
grant select, insert, delete on polls.voice, polls.answer to "${application}";
