package express.journeys;

import express.base.Viewer;
import express.journeys.CaseFile.Outcome;
import express.journeys.CaseFile.State;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a file with an outcome, and opens it again. Why and how is told by the module that accompanies. */
@Component
@Transactional
public class Ending {

    private final Journeys journeys;
    private final Noting noting;
    private final ObjectProvider<LooseEnd> looseEnds;

    Ending(Journeys journeys, Noting noting, ObjectProvider<LooseEnd> looseEnds) {
        this.journeys = journeys;
        this.noting = noting;
        this.looseEnds = looseEnds;
    }

    /** What is asked of all that is open in it, before it is closed. */
    @Transactional(readOnly = true)
    public List<Content> ask(Screen screen, CaseFile journey, Form form) {
        return looseEnds.stream()
                .flatMap(it -> it.ask(screen, journey, form).stream())
                .toList();
    }

    /** What of that was not said. */
    @Transactional(readOnly = true)
    public List<Form.Wrong> missing(CaseFile journey, Map<String, String> typed) {
        return looseEnds.stream()
                .flatMap(it -> it.missing(journey, typed).stream())
                .toList();
    }

    /**
     * Whether it went on until now, and was said what becomes of all that is open in it.
     *
     * @param typed what was said of that
     */
    public boolean close(Viewer viewer, CaseFile shown, Outcome outcome, Map<String, String> typed) {
        CaseFile journey = journeys.turn(shown);
        if (!journey.goesOn() || !missing(journey, typed).isEmpty()) {
            return false;
        }
        looseEnds.stream().forEach(it -> it.end(journey, typed));
        if (!journeys.move(journey, State.CLOSED, outcome)) {
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
