package express.accompaniment;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Timeline;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was done where it belongs: on the timeline, and in the trail of the file. */
@Component
class Noting {

    private final Timeline timeline;
    private final Trail trail;

    Noting(Timeline timeline, Trail trail) {
        this.timeline = timeline;
        this.trail = trail;
    }

    void happened(CaseFile journey, String what, Category category, @Nullable UUID reference) {
        timeline.note(journey, "accompaniment.happening." + what, category, journey.holder(), reference);
    }

    void seen(Viewer viewer, CaseFile journey, String what) {
        trail.note(viewer, journey.id().value(), Act.SEEN, what);
    }

    void changed(Viewer viewer, CaseFile journey, String what, Object content) {
        trail.note(viewer, journey.id().value(), Act.CHANGED, what, content.toString());
    }
}
