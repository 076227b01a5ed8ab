-- Pages that are kept name organisations.

create trigger tell_change after update of name on directory.organisation
    for each statement execute function base.tell_change();
