-- What was given back by bank about a day, to be known again on a statement.
create index event_refunded on loans.event (lender_id, day_on) where kind = 'REFUNDED';
