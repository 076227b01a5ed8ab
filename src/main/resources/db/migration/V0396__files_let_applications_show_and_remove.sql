-- Documents of an application are handed out by the module applications, which knows who may see it, in background work of
-- its name. Policies of their own, so that those of others need not be written again.

create policy seen_by_applications on files.file for select using ((select base.background()) = 'applications');
create policy removed_by_applications on files.file for delete using ((select base.background()) = 'applications');
