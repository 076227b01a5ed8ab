-- What all read who are in a lobby, or register somebody, is kept by each node until one of these changes.

create trigger tell_change after insert or update or delete on gatherings.gathering
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on gatherings.publication
    for each statement execute function base.tell_change();
