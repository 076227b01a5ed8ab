-- An offer that ran out is closed like one that was answered: the same person can be asked again, and those who send out are told
-- when nobody is left who could say yes.
alter table interpreting.offer drop constraint offer_answer_check;
alter table interpreting.offer add constraint offer_answer_check
    check (answer in ('ACCEPTED', 'DECLINED', 'TAKEN', 'WITHDRAWN', 'EXPIRED'));
alter table interpreting.passing drop constraint passing_answer_check;
alter table interpreting.passing add constraint passing_answer_check
    check (answer in ('ACCEPTED', 'DECLINED', 'TAKEN', 'WITHDRAWN', 'EXPIRED'));
create index offer_waiting on interpreting.offer (until) where answer is null;
create index passing_waiting on interpreting.passing (until) where answer is null;
