-- When an application is removed that came to nothing, the photos that were brought for it go with it.

create policy seen_by_retention_of_applications on files.file for select
    using ((select base.background()) = 'retention'
        and exists (select from applications.document where document.file_id = file.id));
create policy removed_by_retention_of_applications on files.file for delete
    using ((select base.background()) = 'retention'
        and exists (select from applications.document where document.file_id = file.id));
create index on applications.document (file_id);
