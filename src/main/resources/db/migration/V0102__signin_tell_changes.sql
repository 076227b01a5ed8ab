-- Sessions are read with every request, and kept in between. That one was used again need not be told: whoever keeps it
-- looks before believing that it has run out.

create trigger tell_end after delete on signin.session
    for each row execute function base.tell_change();
create trigger tell_change after update on signin.session
    for each row when (
        (old.session_id, old.max_inactive_interval, old.principal_name)
            is distinct from (new.session_id, new.max_inactive_interval, new.principal_name))
    execute function base.tell_change();
create trigger tell_change after insert or update or delete on signin.session_attributes
    for each statement execute function base.tell_change();
