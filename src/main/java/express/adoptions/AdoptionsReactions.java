package express.adoptions;

import express.practices.PracticeEvents;
import express.practices.PracticeId;
import express.practices.Publishing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When what became of a practice elsewhere is published or withdrawn, the page of the practice says so. */
@Component
class AdoptionsReactions {

    private final Adoptions adoptions;
    private final Publishing publishing;

    AdoptionsReactions(Adoptions adoptions, Publishing publishing) {
        this.adoptions = adoptions;
        this.publishing = publishing;
    }

    @EventListener
    void on(PracticeEvents.Published published) {
        touchSource(published.practice());
    }

    @EventListener
    void on(PracticeEvents.Withdrawn withdrawn) {
        touchSource(withdrawn.practice());
    }

    /** The copy is the new owner's, and so is what has to be told of it. */
    @EventListener
    void on(PracticeEvents.HandedOver handed) {
        adoptions.handOver(handed.practice(), handed.to());
        touchSource(handed.practice());
    }

    private void touchSource(PracticeId copy) {
        adoptions.findSource(copy).ifPresent(publishing::touch);
    }
}
