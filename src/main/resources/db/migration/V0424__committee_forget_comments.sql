-- What members wrote about somebody goes with them; what was decided stays.

create policy forgotten_by on committee.score for update using ((select base.background()) = 'personal-data');
create policy forgotten_by on committee.conflict for update using ((select base.background()) = 'personal-data');
create policy forgotten_by on committee.motion for update using ((select base.background()) = 'personal-data');
create policy forgotten_by on committee.decision for update using ((select base.background()) = 'personal-data');
create policy forgotten_by on committee.condition for update using ((select base.background()) = 'personal-data');

grant update (comment) on committee.score to "${application}";
grant update (words) on committee.conflict, committee.condition to "${application}";
grant update (words, conditions) on committee.motion to "${application}";
