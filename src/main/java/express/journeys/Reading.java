package express.journeys;

import express.base.Viewer;
import express.journeys.CaseWorkers.CaseWorker;
import express.journeys.FileDoor.Opened;
import express.journeys.FilePages.FilePage;
import express.journeys.GlassPages.OutsidePage;
import express.journeys.Timeline.Happening;
import express.ui.Form;
import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what stands in a file, as far as the database shows it to the viewer. */
@Component
class Reading {

    static final int MOST = 30;
    private static final int ALL = 1_000;

    private final Profiles profiles;
    private final CaseWorkers workers;
    private final Consents consents;
    private final Timeline timeline;
    private final Glasses glasses;
    private final Saying saying;

    Reading(
            Profiles profiles,
            CaseWorkers workers,
            Consents consents,
            Timeline timeline,
            Glasses glasses,
            Saying saying) {
        this.profiles = profiles;
        this.workers = workers;
        this.consents = consents;
        this.timeline = timeline;
        this.glasses = glasses;
        this.saying = saying;
    }

    Profile profile(CaseFile journey) {
        return profiles.get(journey);
    }

    /** What the viewer may see of it, with the names of who stands in it. */
    record Book(
            Profile profile, List<CaseWorker> workers, List<Consent> consents, List<Happening> happened, Said said) {

        boolean living(Consent consent) {
            return consent.isLiving(said.now());
        }
    }

    Book whole(CaseFile journey) {
        return whole(journey, List.of(), MOST);
    }

    /** With everything that ever happened, to be taken along. */
    Book all(CaseFile journey) {
        return whole(journey, List.of(), ALL);
    }

    private Book whole(CaseFile journey, List<Glass> broken, int most) {
        List<CaseWorker> all = workers.list(journey.id());
        List<Consent> given = consents.list(journey.id());
        List<Happening> happened = timeline.list(journey, most);
        Said said = saying.of(
                Stream.of(
                                all.stream().map(CaseWorker::person),
                                given.stream().map(Consent::explainedBy),
                                happened.stream().map(Happening::actor),
                                broken.stream().map(Glass::person))
                        .flatMap(it -> it),
                Stream.of(
                                given.stream().map(Consent::receiver),
                                happened.stream().map(Happening::organisation),
                                Stream.of(journey.holder()))
                        .flatMap(it -> it));
        return new Book(profiles.get(journey), all, given, happened, said);
    }

    FilePage read(Opened file, List<Content> annexes) {
        List<Glass> broken = glasses.list(file.journey().id());
        Book book = whole(file.journey(), broken, MOST);
        return new FilePage(file, book, saying.rule(book.profile()), broken, annexes);
    }

    OutsidePage outside(Viewer viewer, Opened file) {
        List<CaseWorker> all = workers.list(file.journey().id());
        List<Glass> broken = JourneysAccess.maySupervise(viewer, file.house().id())
                ? glasses.list(file.journey().id())
                : List.of();
        return new OutsidePage(
                file,
                all.stream().filter(CaseWorker::goesOn).toList(),
                broken,
                saying.of(
                        Stream.concat(
                                all.stream().map(CaseWorker::person),
                                broken.stream().map(Glass::person)),
                        Stream.of()),
                viewer,
                Form.empty());
    }
}
