-- A complaint is received on the day on which it is made and answered within fourteen days, whatever a page forgets; the clock of a
-- house may be a day before or after that of the database. What was answered stays as it is.
alter policy said_by on interpreting.complaint
    with check (by_id = (select base.person())
        and answered_at is null
        and received_on between current_date - 1 and current_date + 1
        and answer_by = received_on + 14
        and exists (
            select from interpreting.request
            where request.house_id = complaint.house_id
              and request.id = complaint.request_id
              and (side = 'CLIENT' and request.client_id = any (cast((select base.organisations()) as uuid[]))
                or side = 'INTERPRETER' and request.interpreter_id = (select base.person()))));
alter policy answered_by on interpreting.complaint
    using (answered_at is null and house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])))
    with check (answered_by = (select base.person())
        and house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));
