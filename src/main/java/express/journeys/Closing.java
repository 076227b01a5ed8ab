package express.journeys;

import express.base.Viewer;
import express.journeys.CaseFile.Outcome;
import express.journeys.CaseFile.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A file rests, ends with an outcome, or goes on again. */
@Component
@Transactional
class Closing {

    private final Journeys journeys;
    private final Noting noting;

    Closing(Journeys journeys, Noting noting) {
        this.journeys = journeys;
        this.noting = noting;
    }

    void close(Viewer viewer, CaseFile journey, Outcome outcome) {
        if (move(viewer, journey, State.CLOSED, outcome, "journeys.happening.closed")) {
            noting.tell(new JourneysEvents.Closed(journey.id()));
        }
    }

    void pause(Viewer viewer, CaseFile journey) {
        move(viewer, journey, State.PAUSED, null, "journeys.happening.paused");
    }

    void goOn(Viewer viewer, CaseFile journey) {
        move(viewer, journey, State.OPEN, null, "journeys.happening.goes-on");
    }

    private boolean move(Viewer viewer, CaseFile journey, State state, @Nullable Outcome outcome, String happening) {
        if (journey.state() == State.ASKED || !journeys.move(journey, state, outcome)) {
            return false;
        }
        noting.happened(journey, happening, journey.holder(), null);
        noting.changed(viewer, journey.id(), "state", state + " " + outcome);
        return true;
    }
}
