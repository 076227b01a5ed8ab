-- Organisations come in from other directories, brought by an operator or by whoever coordinates the network in which
-- they then work.

create policy brought_by on directory.organisation for insert
    with check ((select base.background()) = 'hsds-import');
create policy brought_anew_by on directory.organisation for update
    using ((select base.background()) = 'hsds-import');
create policy brought_by on directory.affiliation for insert
    with check ((select base.background()) = 'hsds-import');
