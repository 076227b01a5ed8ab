-- Whoever does something for others may not see their addresses, yet they are to be told. Work of this purpose finds out
-- who is written to, and gives the addresses to the outbox only.

create policy addressed_by on people.person for select
    using (base.background() = 'addressees');
create policy addressed_by on people.membership for select
    using (base.background() = 'addressees');
create policy addressed_by on people.seat for select
    using (base.background() = 'addressees');
create policy addressed_by on people.coordination for select
    using (base.background() = 'addressees');
create policy addressed_by on people.deactivation for select
    using (base.background() = 'addressees');
