package express.journeys;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was done with a file where it belongs: in its trail, on the timeline, and told to other modules. */
@Component
class Noting {

    private final Timeline timeline;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Noting(Timeline timeline, Trail trail, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.trail = trail;
        this.events = events;
    }

    void did(Viewer viewer, JourneyId journey, Act act, String what) {
        trail.note(viewer, journey.value(), act, what);
    }

    void changed(Viewer viewer, JourneyId journey, String what, String content) {
        trail.note(viewer, journey.value(), Act.CHANGED, what, content);
    }

    void happened(CaseFile journey, String kind, @Nullable OrganisationId organisation, @Nullable UUID reference) {
        timeline.note(journey, kind, Category.NAME, organisation, reference);
    }

    void tell(Object event) {
        events.publishEvent(event);
    }

    void forget(JourneyId journey) {
        trail.forget(journey.value());
    }
}
