-- Members show each other the hours that they really interpreted, as sheets say, and not those that were planned.
create policy shared_by on interpreting.sheet for select using ((select base.background()) = 'assembly');
