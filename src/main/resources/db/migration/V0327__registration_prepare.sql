-- Some days before a gathering each participant gets one letter with what they need, and a line of the host's own.

alter table registration.desk
    add column begins_at timestamptz,
    add column preparation_days int not null default 5 check (preparation_days between 0 and 60),
    add column preparation text not null default '' check (length(preparation) <= 1000);

alter table registration.participant add column prepared_at timestamptz;
create index on registration.participant (gathering_id) where state = 'CONFIRMED' and prepared_at is null;

create policy prepared_by on registration.participant for select
    using (base.background() = 'registration-preparation');
create policy prepared on registration.participant for update
    using (base.background() = 'registration-preparation');

grant update (begins_at, preparation_days, preparation) on registration.desk to "${application}";
grant update (prepared_at) on registration.participant to "${application}";
