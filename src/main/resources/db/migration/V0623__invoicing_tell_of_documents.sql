-- Whoever is charged or paid by a document is told that it is there, once. Those from before are known.
alter table invoicing.document add column told_at timestamptz default now();
alter table invoicing.document alter column told_at drop default;
grant update (told_at) on invoicing.document to "${application}";
create index document_untold on invoicing.document (issued_on, id) where told_at is null;
