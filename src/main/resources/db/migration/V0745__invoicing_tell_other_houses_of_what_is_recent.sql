-- Another house that has worked for this one for years would get a letter for each note of those years at once. What is older than a
-- quarter was paid long ago, and nobody waits to be told of it.
alter table invoicing.document no force row level security;
alter table interpreting.partner no force row level security;
update invoicing.document
set told_at = now()
from interpreting.partner
where document.told_at is null
  and document.scale = 'PAY'
  and document.issued_on < current_date - 92
  and partner.house_id = document.house_id
  and partner.id = document.party_id;
alter table interpreting.partner force row level security;
alter table invoicing.document force row level security;
