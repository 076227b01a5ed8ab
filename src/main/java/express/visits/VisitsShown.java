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
    public record Exchange(
            UUID id, String path, Said station, boolean during, String question, String answer, int votes) {}

    /** @param session in which it was shown */
    public record Shown(UUID session, List<Exchange> exchanges) {}

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

    /** Those that everybody reads; of what was asked in this gathering, what everybody reads. */
    public List<Shown> list(Gathering gathering) {
        return showings.list(gathering).stream()
                .flatMap(it -> visits.listAll(List.of(it.visit())).stream()
                        .filter(StudyVisit::published)
                        .map(visit -> shown(visit, it)))
                .toList();
    }

    private Shown shown(StudyVisit visit, Showings.Showing showing) {
        Tour tour = tours.published(visit).tour();
        List<Exchange> exchanges = questions.list(visit).stream()
                .filter(it -> it.shown() && showing.gathering().equals(it.gathering()))
                .flatMap(it -> tour
                        .find(it.station())
                        .map(station -> exchange(visit.station(tour.number(it.station())), station, it))
                        .stream())
                .toList();
        return new Shown(showing.session(), exchanges);
    }

    private static Exchange exchange(String path, Tour.Station station, Question it) {
        return new Exchange(
                it.id(),
                path + "#question-" + it.id(),
                station.said(),
                it.during(),
                it.words(),
                Optional.ofNullable(it.answer()).orElse(""),
                it.votes());
    }
}
