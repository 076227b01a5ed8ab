-- Codes and links that have expired go away after a while, and with them the addresses they went to.

create policy removed_by on people.token for select
    using (base.background() = 'retention');
create policy removed_after_a_while on people.token for delete
    using (base.background() = 'retention');
