-- A line that is taken in the background is taken by nobody: it was twice in an index by which what somebody did is found, as it came
-- and as it was taken.

drop index payments.line_by_id_idx;
create index on payments.line (by_id) where by_id is not null;
