-- A form that is sent twice does its work once: each rendered form has an id, and the transaction that does the work
-- claims it here (database.Sending). Of two that claim the same one the second waits for the first, on whichever node;
-- what was rolled back, or cut short by a kill, has claimed nothing. Rows go after a day.

create table base.sending (
    form uuid primary key,
    -- Which of the requests that sent the form does the work.
    request uuid not null,
    -- A keyed hash of the form and of who sent it: another one for each form, so that it tells of nobody.
    sender bytea not null,
    sent_at timestamptz not null,
    -- The answer: where the sender was led on to, and what they were told there.
    location text check (length(location) <= 2000),
    news text check (length(news) <= 200)
);
create index on base.sending (sent_at);

grant select, insert, delete on base.sending to "${application}";
grant update (request, location, news) on base.sending to "${application}";
