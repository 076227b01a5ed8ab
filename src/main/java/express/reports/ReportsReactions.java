package express.reports;

import express.registration.RegistrationEvents;
import express.registration.Roll;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is erased with their registration is erased from reports with it, or not at all. */
@Component
class ReportsReactions {

    private final Roll roll;
    private final Unnaming unnaming;

    ReportsReactions(Roll roll, Unnaming unnaming) {
        this.roll = roll;
        this.unnaming = unnaming;
    }

    @EventListener
    void on(RegistrationEvents.Forgotten forgotten) {
        roll.leaving(forgotten.participant()).ifPresent(it -> unnaming.forget(forgotten.participant(), it));
    }
}
