-- Those who coordinate a network put its objectives into another order.

grant update (place) on plans.objective to "${application}";
