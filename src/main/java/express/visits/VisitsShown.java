package express.visits;

import express.gatherings.Gathering;
import express.gatherings.Said;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was to see and was asked in a gathering, for those who report of it. */
@Component
public class VisitsShown {

    /**
     * A question with its answer, both as everybody reads them.
     *
     * @param station what it was asked before
     * @param during whether while the visit was shown
     * @param answer empty while there is none
     */
    public record Exchange(Said station, boolean during, String question, String answer, int votes) {}

    /** @param session in which it was shown */
    public record Shown(StudyVisit visit, UUID session, Said said, List<Exchange> exchanges) {}

    private final Showings showings;
    private final StudyVisits visits;
    private final Tours tours;
    private final Questions questions;

    VisitsShown(Showings showings, StudyVisits visits, Tours tours, Questions questions) {
        this.showings = showings;
        this.visits = visits;
        this.tours = tours;
        this.questions = questions;
    }

    /** Those that everybody reads; of what was asked there or elsewhere, what everybody reads. */
    public List<Shown> list(Gathering gathering) {
        return showings.list(gathering).stream()
                .flatMap(it -> visits.listAll(List.of(it.visit())).stream()
                        .filter(StudyVisit::published)
                        .map(visit -> shown(visit, it.session())))
                .toList();
    }

    private Shown shown(StudyVisit visit, UUID session) {
        Tour tour = tours.published(visit).tour();
        List<Exchange> exchanges = questions.list(visit).stream()
                .filter(Question::shown)
                .flatMap(it -> tour.find(it.station()).map(station -> exchange(station, it)).stream())
                .toList();
        return new Shown(visit, session, tour.said(), exchanges);
    }

    private static Exchange exchange(Tour.Station station, Question it) {
        return new Exchange(
                station.said(),
                it.during(),
                it.words(),
                Optional.ofNullable(it.answer()).orElse(""),
                it.votes());
    }
}
