-- What work in the background books nobody did, and that is what a file of a bank makes: each entry was in an index by which what
-- somebody booked is found.

drop index ledger.entry_by_id_idx;
create index on ledger.entry (by_id) where by_id is not null;
