-- What a credit note or a correction of fees takes back is neither charged nor paid nor earned any more: it was counted on in what a month
-- came to, in what members earned, and against the ceiling of volunteers.
create policy credited_by on interpreting.line for update using ((select base.background()) = 'invoicing');

-- What was taken back before.
alter table interpreting.line no force row level security;
alter table invoicing.line no force row level security;
alter table invoicing.document no force row level security;
update interpreting.line
set undone_at = document.issued_on
from invoicing.line as back
join invoicing.document on document.house_id = back.house_id and document.id = back.document_id
where back.credits
  and line.house_id = back.house_id
  and line.scale = back.scale
  and line.request_id = back.request_id
  and line.number = back.line_number
  and line.undone_at is null;
alter table invoicing.document force row level security;
alter table invoicing.line force row level security;
alter table interpreting.line force row level security;
