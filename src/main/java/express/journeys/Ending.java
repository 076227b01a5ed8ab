package express.journeys;

import express.base.Viewer;
import express.journeys.CaseFile.Outcome;
import express.journeys.CaseFile.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a file with an outcome, and opens it again. Why and how is told by the module that accompanies. */
@Component
@Transactional
public class Ending {

    private final Journeys journeys;
    private final Noting noting;

    Ending(Journeys journeys, Noting noting) {
        this.journeys = journeys;
        this.noting = noting;
    }

    /** Whether it went on until now. */
    public boolean close(Viewer viewer, CaseFile shown, Outcome outcome) {
        CaseFile journey = journeys.turn(shown);
        if (!journey.goesOn() || !journeys.move(journey, State.CLOSED, outcome)) {
            return false;
        }
        noting.happened(journey, "journeys.happening.closed", journey.holder(), null);
        noting.changed(viewer, journey.id(), "closed", outcome.name());
        noting.tell(new JourneysEvents.Closed(journey.id()));
        return true;
    }

    /** Whether it was closed. */
    public boolean reopen(Viewer viewer, CaseFile shown) {
        CaseFile journey = journeys.turn(shown);
        if (journey.state() != State.CLOSED || !journeys.move(journey, State.OPEN, null)) {
            return false;
        }
        noting.happened(journey, "journeys.happening.reopened", journey.holder(), null);
        noting.changed(viewer, journey.id(), "reopened", "");
        return true;
    }
}
