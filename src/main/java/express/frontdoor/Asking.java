package express.frontdoor;

import express.base.OrganisationId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks an organisation to call somebody back, and takes it back. */
@Component
class Asking {

    private final Doorway doorway;
    private final Callbacks callbacks;
    private final Guide guide;

    Asking(Doorway doorway, Callbacks callbacks, Guide guide) {
        this.doorway = doorway;
        this.callbacks = callbacks;
        this.guide = guide;
    }

    /** Who would call. */
    NextSteps.@Nullable Reception reception(Approach approach, Locale language) {
        return guide.reception(guide.places(approach.answers(), language), approach.answers(), language);
    }

    Optional<Callback> find(Approach approach) {
        return doorway.look(() -> callbacks.findOf(approach));
    }

    void ask(Approach approach, OrganisationId house, Callback.Asked asked) {
        doorway.open(() -> {
            callbacks.ask(approach, house, asked);
            return true;
        });
    }

    void takeBack(Approach approach) {
        doorway.open(() -> {
            callbacks.takeBack(approach);
            return true;
        });
    }
}
