-- What a client is owed is found among lines of all months; and an invoice that deducted it can have just that taken back, by a
-- credit note below nothing. No invoice is.
create index line_owed on interpreting.line (house_id, party_id, month) where kind = 'MISSED' and undone_at is null;
alter table invoicing.document drop constraint document_net_check;
alter table invoicing.document drop constraint document_vat_check;
alter table invoicing.document add constraint document_net_check check (net >= 0 or credits);
alter table invoicing.document add constraint document_vat_check check (vat >= 0 or credits);
