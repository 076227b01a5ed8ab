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

    private final Leaves leaves;
    private final Profiles profiles;
    private final CaseWorkers workers;
    private final Glasses glasses;
    private final Saying saying;

    Reading(Leaves leaves, Profiles profiles, CaseWorkers workers, Glasses glasses, Saying saying) {
        this.leaves = leaves;
        this.profiles = profiles;
        this.workers = workers;
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
        return book(journey, leaves.read(journey, MOST));
    }

    /** With everything that ever happened, to be taken along. */
    Book all(CaseFile journey) {
        return book(journey, leaves.read(journey, ALL));
    }

    private Book book(CaseFile journey, Leaves.Written written) {
        List<CaseWorker> all = written.workers();
        List<Consent> given = written.consents();
        List<Happening> happened = written.happened();
        Said said = saying.of(
                Stream.of(
                                all.stream().map(CaseWorker::person),
                                given.stream().map(Consent::explainedBy),
                                happened.stream().map(Happening::actor),
                                written.broken().stream().map(Glass::person))
                        .flatMap(it -> it),
                Stream.of(
                                given.stream().map(Consent::receiver),
                                happened.stream().map(Happening::organisation),
                                Stream.of(journey.holder()))
                        .flatMap(it -> it));
        return new Book(written.profile(), all, given, happened, said);
    }

    FilePage read(Opened file, List<Content> annexes) {
        Leaves.Written written = leaves.read(file.journey(), MOST);
        Book book = book(file.journey(), written);
        return new FilePage(file, book, saying.rule(book.profile()), written.broken(), annexes);
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
