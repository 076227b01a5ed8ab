package express.reports;

import express.registration.Participation;
import express.registration.RegistrationEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is erased with their registration is erased from reports with it, or not at all. */
@Component
class ReportsReactions {

    private final Participation participation;
    private final Unnaming unnaming;

    ReportsReactions(Participation participation, Unnaming unnaming) {
        this.participation = participation;
        this.unnaming = unnaming;
    }

    @EventListener
    void on(RegistrationEvents.Forgotten forgotten) {
        participation.leaving(forgotten.participant()).ifPresent(it -> unnaming.forget(forgotten.participant(), it));
    }
}
