-- What members decided is counted by the work of the house alone, from votes that nobody sees. Past the pages those who keep the
-- register neither write down what came of a vote, which would then be counted no more, nor put or change what is voted on.
drop policy kept_by on assembly.outcome;
create policy kept_by on assembly.outcome for select
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or house_id = any (cast((select base.holds('ADMINISTRATOR')) as uuid[])));
drop policy kept_by on assembly.decision;
create policy kept_by on assembly.decision for select
    using (house_id = any (cast((select base.holds('DISPATCHER')) as uuid[]))
        or house_id = any (cast((select base.holds('ADMINISTRATOR')) as uuid[])));
