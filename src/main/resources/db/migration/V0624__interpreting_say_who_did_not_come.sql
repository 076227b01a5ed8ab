-- Who asked says that nobody came to interpret: those who send out hear of it, and a sheet that says something else waits for them.
alter table interpreting.request add column missed_said_at timestamptz;
grant update (missed_said_at) on interpreting.request to "${application}";
alter table interpreting.spare_sheet drop constraint spare_sheet_why_check;
alter table interpreting.spare_sheet add constraint spare_sheet_why_check
    check (why in ('CANCELLED', 'SECOND', 'NOT_THEIRS', 'DOUBTED'));
