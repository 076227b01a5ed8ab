package express.visits;

import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.practices.Versions;
import express.ui.Form;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a reader finds at a study visit. What nobody may read yet does not exist here, not even for its authors. */
@Component
class Reception {

    /** Where it is shown. */
    record Occasion(Gathering gathering, Programme programme, Session session) {}

    /**
     * @param organisation which shows it; nothing, if it is gone
     * @param practice of the library
     * @param occasions sessions in which it is shown, and which the reader hosts
     * @param hosted sessions of the reader's gatherings in which it could be shown
     */
    record Welcome(
            StudyVisit visit,
            Tour tour,
            @Nullable Organisation organisation,
            Versions.@Nullable Standing practice,
            List<Occasion> occasions,
            List<Occasion> hosted,
            boolean keeps) {}

    /**
     * @param shown questions that everybody reads
     * @param waiting those that the reader asked and nobody else reads yet
     * @param voted for which of those shown the reader voted
     */
    record Stop(
            StudyVisit visit,
            Tour tour,
            int number,
            List<Question> shown,
            List<Question> waiting,
            Set<UUID> voted,
            boolean mayAsk,
            Form form) {

        Tour.Station station() {
            return tour.station(number);
        }

        boolean isLast() {
            return number == tour.stations().size();
        }

        String path() {
            return visit.station(number);
        }
    }

    /** What is looked up elsewhere. */
    @Component
    record Books(Gatherings gatherings, Programmes programmes, Hosting hosting, Versions versions) {

        Optional<Occasion> occasion(Showings.Showing it) {
            return gatherings
                    .find(new GatheringId(it.gathering()))
                    .filter(Gathering::published)
                    .flatMap(gathering -> {
                        Programme programme = programmes.get(gathering);
                        return programme.find(it.session()).map(session -> new Occasion(gathering, programme, session));
                    });
        }

        /** Sessions for study visits of the latest gatherings that somebody arranges. */
        List<Occasion> hosted(Screen screen) {
            List<OrganisationId> hosts =
                    hosting.list(screen.viewer()).stream().map(Organisation::id).toList();
            return hosts.isEmpty()
                    ? List.of()
                    : gatherings.listPublished(hosts, 100).stream()
                            .flatMap(gathering -> {
                                Programme programme = programmes.get(gathering);
                                return programme.inOrder().stream()
                                        .filter(it -> it.kind() == SessionKind.STUDY_VISIT)
                                        .map(it -> new Occasion(gathering, programme, it));
                            })
                            .toList();
        }

        Versions.@Nullable Standing practice(StudyVisit visit) {
            try {
                return visit.practice() == null ? null : versions.get(visit.practice());
            } catch (NotFound gone) {
                return null;
            }
        }
    }

    private final StudyVisits visits;
    private final Tours tours;
    private final Conversation conversation;
    private final VisitDesk desk;
    private final Showings showings;
    private final Books books;

    Reception(
            StudyVisits visits,
            Tours tours,
            Conversation conversation,
            VisitDesk desk,
            Showings showings,
            Books books) {
        this.visits = visits;
        this.tours = tours;
        this.conversation = conversation;
        this.desk = desk;
        this.showings = showings;
        this.books = books;
    }

    StudyVisit open(String slug) {
        return visits.find(slug).filter(StudyVisit::published).orElseThrow(NotFound::new);
    }

    Tours.Edition edition(StudyVisit visit) {
        return tours.published(visit);
    }

    List<Question> shown(StudyVisit visit) {
        return conversation.shown(visit);
    }

    Welcome welcome(Screen screen, String slug, HttpServletRequest request) {
        StudyVisit visit = open(slug);
        return new Welcome(
                visit,
                tours.published(visit).tour(),
                desk.house(visit).orElse(null),
                books.practice(visit),
                showings.list(visit).stream()
                        .flatMap(it -> books.occasion(it).stream())
                        .toList(),
                books.hosted(screen),
                desk.keeps(screen.viewer(), visit));
    }

    Stop lead(Screen screen, String slug, String number, HttpServletRequest request, Form form) {
        StudyVisit visit = open(slug);
        Tour tour = tours.published(visit).tour();
        int place = Typed.number(number);
        UUID station = tour.station(place).id();
        Optional<Asker> asker = conversation.asker(visit, screen.viewer(), request);
        return new Stop(
                visit,
                tour,
                place,
                conversation.shown(visit).stream()
                        .filter(it -> it.station().equals(station))
                        .toList(),
                asker.map(it -> conversation.waiting(visit, station, it)).orElse(List.of()),
                asker.map(it -> conversation.voted(visit, it)).orElse(Set.of()),
                asker.isPresent(),
                form);
    }
}
