package express.registration;

import express.gatherings.GatheringsEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a programme changes, or a gathering is called off, those who are coming are to be told. */
@Component
class RegistrationReactions {

    private final Desks desks;

    RegistrationReactions(Desks desks) {
        this.desks = desks;
    }

    @EventListener
    void on(GatheringsEvents.Published published) {
        desks.tell(published.gathering(), published.version());
    }

    @EventListener
    void on(GatheringsEvents.CalledOff calledOff) {
        desks.callOff(calledOff.gathering());
    }
}
