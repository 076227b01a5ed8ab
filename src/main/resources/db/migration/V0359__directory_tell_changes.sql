-- Nodes keep for which organisations somebody acts, which those ask again and again who register people.

create trigger tell_change after insert or update or delete on directory.organisation
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on directory.affiliation
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on directory.retirement
    for each statement execute function base.tell_change();
