-- Nodes keep whether there are groups to which somebody is led.

create trigger tell_change after insert or delete on breakouts.publication
    for each statement execute function base.tell_change();
