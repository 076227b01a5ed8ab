package express.journeys;

import express.audit.Entry;
import express.audit.Trail;
import express.journeys.OwnPages.OwnPage;
import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a person reads of their own file, with who looked at it. */
@Component
class OwnReading {

    private static final int MOST = 50;

    private final Profiles profiles;
    private final CaseWorkers workers;
    private final Consents consents;
    private final Timeline timeline;
    private final Trail trail;
    private final Saying saying;

    OwnReading(
            Profiles profiles, CaseWorkers workers, Consents consents, Timeline timeline, Trail trail, Saying saying) {
        this.profiles = profiles;
        this.workers = workers;
        this.consents = consents;
        this.timeline = timeline;
        this.trail = trail;
        this.saying = saying;
    }

    OwnPage read(CaseFile journey, List<Content> annexes) {
        List<CaseWorkers.CaseWorker> all = workers.list(journey.id());
        List<Consent> given = consents.list(journey.id());
        List<Timeline.Happening> happened = timeline.list(journey, MOST);
        List<Entry> looks = trail.listLatest(journey.id().value(), MOST);
        Said said = saying.of(
                Stream.of(
                                all.stream().map(CaseWorkers.CaseWorker::person),
                                given.stream().map(Consent::explainedBy),
                                happened.stream().map(Timeline.Happening::actor),
                                looks.stream().map(Entry::actor))
                        .flatMap(it -> it),
                Stream.of(
                                given.stream().map(Consent::receiver),
                                happened.stream().map(Timeline.Happening::organisation),
                                Stream.of(journey.holder()))
                        .flatMap(it -> it));
        return new OwnPage(journey, profiles.get(journey), all, given, happened, looks, said, annexes);
    }
}
