-- Who looks is found out once for a statement and not for each row: a day of a large house has thousands.
alter policy seen_by on interpreting.request
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or house_id = any (cast((select base.holds('TREASURER')) as uuid[]))
        or client_id = any (cast((select base.organisations()) as uuid[]))
        or interpreter_id = (select base.person()));
alter policy moved_by on interpreting.request
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or client_id = any (cast((select base.organisations()) as uuid[]))
        or interpreter_id = (select base.person()));
alter policy worked_by on interpreting.request
    using ((select base.background()) in ('interpreting', 'personal-data', 'retention'));

alter policy seen_by on interpreting.line
    using (house_id = any (cast((select base.holds('TREASURER')) as uuid[]))
        or house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or scale = 'CHARGE' and party_id = any (cast((select base.organisations()) as uuid[]))
        or scale = 'PAY' and party_id = (select base.person()));
alter policy worked_by on interpreting.line
    using ((select base.background()) in ('interpreting', 'personal-data', 'retention'));

alter policy seen_by on interpreting.offer
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or interpreter_id = (select base.person()));
alter policy worked_by on interpreting.offer
    using ((select base.background()) in ('interpreting', 'personal-data', 'retention'));
