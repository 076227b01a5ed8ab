-- A text that is to be translated is a request without minutes: so many words, one way, until its time. The text itself is nowhere.
alter table interpreting.request
    add column words int check (words between 1 and 100000),
    add column direction text check (direction in ('FROM', 'INTO')),
    drop constraint request_mode_check,
    drop constraint request_minutes_check,
    add constraint request_mode_check check (mode in ('ON_SITE', 'STANDING', 'TELEPHONE', 'VIDEO', 'WRITTEN')),
    add constraint request_minutes_check check (
        case when mode = 'WRITTEN'
            then minutes = 0 and words is not null and direction is not null
            else minutes between 5 and 720 and words is null and direction is null
        end);
