-- The front door keeps on each node by what services differ, until something is written. Each change of a service, of where it is
-- offered and of what hides a place has a number here, so that this one table tells of all.

create trigger tell_change after insert or update or delete on services.change
    for each statement execute function base.tell_change();
