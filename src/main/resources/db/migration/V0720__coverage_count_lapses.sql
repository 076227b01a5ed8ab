-- Whoever was sent on and met nobody before their yes ran out sought in vain, too; of it nobody was told.
alter table coverage.referred
    drop constraint referred_came_check,
    add constraint referred_came_check check (came in ('ACCEPTED', 'MET', 'DECLINED', 'NOT_REACHED', 'LAPSED'));
