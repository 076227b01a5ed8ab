package express.journeys;

import express.base.Viewer;
import express.journeys.CaseFile.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A file rests for a while, and goes on. How it ends is told by {@link Ending}. */
@Component
@Transactional
class Resting {

    private final Journeys journeys;
    private final Noting noting;

    Resting(Journeys journeys, Noting noting) {
        this.journeys = journeys;
        this.noting = noting;
    }

    boolean pause(Viewer viewer, CaseFile journey) {
        return move(viewer, journey, State.OPEN, State.PAUSED, "journeys.happening.paused");
    }

    boolean goOn(Viewer viewer, CaseFile journey) {
        return move(viewer, journey, State.PAUSED, State.OPEN, "journeys.happening.goes-on");
    }

    private boolean move(Viewer viewer, CaseFile shown, State from, State to, String happening) {
        CaseFile journey = journeys.turn(shown);
        if (journey.state() != from || !journeys.move(journey, to, null)) {
            return false;
        }
        noting.happened(journey, happening, journey.holder(), null);
        noting.changed(viewer, journey.id(), "state", to.name());
        return true;
    }
}
