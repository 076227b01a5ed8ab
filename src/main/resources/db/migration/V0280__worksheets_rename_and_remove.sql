-- A work session can be called otherwise, and removed. What became of a line is known by the modules that keep it: a line
-- whose handing on was cut off half-way must not be called handed on for ever.

drop table worksheets.handing;

grant update (held_on, title), delete on worksheets.worksheet to "${application}";
