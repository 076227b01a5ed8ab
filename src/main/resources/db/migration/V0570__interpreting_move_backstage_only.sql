-- A mission is moved by the work of the module alone, after a page has looked who may. Past the pages neither a client nor an
-- interpreter nor those who send out change how far it is, whose it is and by which prices; nobody answers an offer, writes a
-- sheet or calls off. What somebody asks for belongs to nobody yet and has no price.
drop policy moved_by on interpreting.request;
revoke update (wished_id) on interpreting.request from "${application}";
alter policy asked_by on interpreting.request
    with check (asked_by = (select base.person())
        and interpreting.belongs(client_id)
        and state = 'OPEN'
        and interpreter_id is null
        and covered_at is null
        and charge_id is null
        and pay_id is null
        and exists (
            select from interpreting.agreement
            where agreement.house_id = request.house_id
              and agreement.id = request.agreement_id
              and agreement.client_id = request.client_id));

drop policy answered_by on interpreting.offer;
alter policy made_by on interpreting.offer with check (interpreting.sends(house_id) and answer is null);

drop policy written_by on interpreting.sheet;
drop policy made_by on interpreting.cancellation;

drop policy kept_by on interpreting.passing;
create policy seen_by on interpreting.passing for select
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[])));
