-- What a person may is looked up with every request, and kept in between.

create trigger tell_change after insert or update or delete on people.person
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on people.seat
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on people.coordination
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on people.deactivation
    for each statement execute function base.tell_change();
