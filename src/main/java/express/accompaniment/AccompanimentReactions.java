package express.accompaniment;

import express.journeys.JourneysEvents;
import express.journeys.Purpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the person takes back ends here in the same transaction. */
@Component
class AccompanimentReactions {

    private final FollowUps followUps;

    AccompanimentReactions(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** Links that were sent open nothing any more. */
    @EventListener
    void on(JourneysEvents.ConsentWithdrawn it) {
        if (it.purpose() == Purpose.FOLLOW_UP) {
            followUps.close(it.journey().value());
        }
    }
}
