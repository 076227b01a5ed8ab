package express.plans;

import express.base.NetworkId;
import express.base.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written of a plan, all of it. */
@Component
@Transactional(readOnly = true)
class Books {

    private final Plans plans;
    private final Objectives objectives;
    private final Actions actions;
    private final Charges charges;
    private final Publications publications;

    Books(Plans plans, Objectives objectives, Actions actions, Charges charges, Publications publications) {
        this.plans = plans;
        this.objectives = objectives;
        this.actions = actions;
        this.charges = charges;
        this.publications = publications;
    }

    /** @param hands who has an action in hand */
    record Written(
            Optional<Plan> plan,
            List<Objective> objectives,
            List<Action> actions,
            Map<UUID, PersonId> hands,
            boolean published) {}

    Written read(NetworkId network) {
        return new Written(
                plans.find(network),
                objectives.list(network),
                actions.list(network),
                charges.list(network),
                publications.find(network).isPresent());
    }
}
