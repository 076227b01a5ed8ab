-- Documents come by the hundred thousand: that their file is still there is asked once for a thousand, and only what is
-- looked for has an index.

alter table hsds.document drop constraint document_import_id_fkey;

create function hsds.clear_documents() returns trigger
    language plpgsql as $$
begin
    delete from hsds.document where import_id = old.id;
    return old;
end
$$;
create trigger clear_documents before delete on hsds.import
    for each row execute function hsds.clear_documents();

drop index hsds.document_import_id_kind_id_idx;
drop index hsds.document_import_id_service_id_idx;
create index on hsds.document (import_id, kind, id) where kind in ('organization', 'service');
create index on hsds.document (import_id, service_id) where kind = 'service_at_location';

-- What was taken is no longer among what is to be taken: a file need not note how far it came, and two parts of it can be
-- taken at the same time.
alter table hsds.import drop column reached;

-- Of most offers others say nothing but an id of their own, which is kept with what it stands for: it is found both ways.
create index on hsds.alias (id) where kind = 'service_at_location';
