-- Of several who are asked the first who says yes has a mission, or the most suitable of all who do: a yes waits until then.
alter table interpreting.offer
    add column best boolean not null default false,
    add column willing_at timestamptz check (willing_at is null or best);
alter table interpreting.offer drop constraint offer_answer_check;
alter table interpreting.offer add constraint offer_answer_check
    check (answer in ('ACCEPTED', 'DECLINED', 'TAKEN', 'WITHDRAWN', 'EXPIRED', 'UNFIT'));
alter policy made_by on interpreting.offer
    with check (interpreting.sends(house_id) and answer is null and willing_at is null);
grant update (willing_at) on interpreting.offer to "${application}";
