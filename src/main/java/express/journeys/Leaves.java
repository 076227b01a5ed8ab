package express.journeys;

import express.journeys.CaseWorkers.CaseWorker;
import express.journeys.Timeline.Happening;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that stands in a file, looked up at once: apart, each look would have to tell the database again who looks. */
@Component
@Transactional(readOnly = true)
class Leaves {

    /** As far as the database shows it to the viewer. */
    record Written(
            Profile profile,
            List<CaseWorker> workers,
            List<Consent> consents,
            List<Happening> happened,
            List<Glass> broken) {}

    private final Profiles profiles;
    private final CaseWorkers workers;
    private final Consents consents;
    private final Timeline timeline;
    private final Glasses glasses;

    Leaves(Profiles profiles, CaseWorkers workers, Consents consents, Timeline timeline, Glasses glasses) {
        this.profiles = profiles;
        this.workers = workers;
        this.consents = consents;
        this.timeline = timeline;
        this.glasses = glasses;
    }

    /** @param most how much of what happened, the latest first */
    Written read(CaseFile journey, int most) {
        return new Written(
                profiles.get(journey),
                workers.list(journey.id()),
                consents.list(journey.id()),
                timeline.list(journey, most),
                glasses.list(journey.id()));
    }
}
