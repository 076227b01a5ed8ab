-- Nodes keep which boards hang where; what is done on them is told by itself.

create trigger tell_change after insert or delete on boards.board
    for each statement execute function base.tell_change();
