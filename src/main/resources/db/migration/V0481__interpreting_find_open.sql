-- What nobody has taken yet, the next first, also where a house has many missions.
create index request_open on interpreting.request (house_id, begins_at, id) where state = 'OPEN';
