-- What a volunteer may get in a year is for all houses together.
create index line_paid on interpreting.line (party_id, month) where scale = 'PAY';
