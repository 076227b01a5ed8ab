-- Pictures of study visits are handed out by the module visits, which knows what was published, in background work of its
-- name. Policies of their own, so that those of others need not be written again.

create policy seen_by_visits on files.file for select using (base.background() = 'visits');
create policy removed_by_visits on files.file for delete using (base.background() = 'visits');
