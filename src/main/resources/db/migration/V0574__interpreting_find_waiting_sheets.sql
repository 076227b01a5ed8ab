-- Sheets about which somebody has to decide, also where a house has many.
create index sheet_contested on interpreting.sheet (house_id, at) where contested;
create index on interpreting.spare_sheet (house_id, at);
