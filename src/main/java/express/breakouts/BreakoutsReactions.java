package express.breakouts;

import express.gatherings.GatheringsEvents;
import express.registration.RegistrationEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When somebody does not come, or the programme is another one, an answer is prepared that moves few. */
@Component
class BreakoutsReactions {

    private final Publications publications;
    private final Traces traces;

    BreakoutsReactions(Publications publications, Traces traces) {
        this.publications = publications;
        this.traces = traces;
    }

    @EventListener
    void on(RegistrationEvents.Left left) {
        publications.noteVacancy(left.gathering());
    }

    @EventListener
    void on(GatheringsEvents.Published published) {
        publications.noteVacancy(published.gathering());
    }

    @EventListener
    void on(RegistrationEvents.Forgotten forgotten) {
        traces.remove(forgotten.participant());
    }
}
