package express.registration;

import express.gatherings.Gatherings;
import express.gatherings.GatheringsEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a programme changes, or a gathering is called off, those who are coming are to be told. */
@Component
class RegistrationReactions {

    private final Desks desks;
    private final Preparations preparations;
    private final Gatherings gatherings;

    RegistrationReactions(Desks desks, Preparations preparations, Gatherings gatherings) {
        this.desks = desks;
        this.preparations = preparations;
        this.gatherings = gatherings;
    }

    @EventListener
    void on(GatheringsEvents.Published published) {
        desks.tell(published.gathering(), published.version());
        gatherings.find(published.gathering()).ifPresent(preparations::begins);
    }

    @EventListener
    void on(GatheringsEvents.CalledOff calledOff) {
        desks.callOff(calledOff.gathering());
    }
}
