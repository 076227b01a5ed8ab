-- Another house that took a mission over has no seat here: it reads its note by a link, of which only the hash is kept. Those that
-- were made before told nobody.
alter table invoicing.document add column link_hash bytea;
create unique index document_by_link on invoicing.document (link_hash) where link_hash is not null;
grant update (link_hash) on invoicing.document to "${application}";

alter table invoicing.document no force row level security;
alter table interpreting.partner no force row level security;
update invoicing.document
set told_at = null
from interpreting.partner
where document.scale = 'PAY'
  and partner.house_id = document.house_id
  and partner.id = document.party_id;
alter table interpreting.partner force row level security;
alter table invoicing.document force row level security;
