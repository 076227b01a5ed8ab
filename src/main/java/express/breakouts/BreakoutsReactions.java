package express.breakouts;

import express.gatherings.GatheringsEvents;
import express.registration.RegistrationEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When somebody does not come, or the programme is another one, an answer is prepared that moves few. */
@Component
class BreakoutsReactions {

    private final Publications publications;

    BreakoutsReactions(Publications publications) {
        this.publications = publications;
    }

    @EventListener
    void on(RegistrationEvents.Left left) {
        publications.noteVacancy(left.gathering());
    }

    @EventListener
    void on(GatheringsEvents.Published published) {
        publications.noteVacancy(published.gathering());
    }
}
