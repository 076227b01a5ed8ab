-- An interpreter who did not come is something else than a mission that was called off: nobody is charged, and nobody is paid.
alter table interpreting.cancellation drop constraint cancellation_side_check;
alter table interpreting.cancellation add constraint cancellation_side_check
    check (side in ('CLIENT', 'HOUSE', 'INTERPRETER'));
