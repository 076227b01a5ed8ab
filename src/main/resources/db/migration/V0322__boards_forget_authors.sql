-- That a line is somebody's is forgotten after some time, long before the proof that they were there; the words stay.

create policy forgotten_by on boards.line using (base.background() = 'retention');
create policy forgotten_by on boards.wording using (base.background() = 'retention');
create index on boards.wording (written_at) where author <> '';
create index on boards.line (author) where author <> '';
