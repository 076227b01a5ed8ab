package express.practices;

import express.exhibits.ExhibitEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When somebody takes a picture back, no version keeps a word about it: it may name them. */
@Component
class PracticesReactions {

    private final Practices practices;
    private final ApplicationEventPublisher events;

    PracticesReactions(Practices practices, ApplicationEventPublisher events) {
        this.practices = practices;
        this.events = events;
    }

    @EventListener
    void on(ExhibitEvents.Gone gone) {
        var practice = new PracticeId(gone.practice());
        if (practices.forget(practice, gone.exhibit())) {
            events.publishEvent(new PracticeEvents.Touched(practice));
        }
    }
}
