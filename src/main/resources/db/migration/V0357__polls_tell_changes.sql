-- Nodes keep which polls are asked where; answers change nothing in that.

create trigger tell_change after insert or update or delete on polls.poll
    for each statement execute function base.tell_change();
create trigger tell_change after insert or update or delete on polls.question
    for each statement execute function base.tell_change();
