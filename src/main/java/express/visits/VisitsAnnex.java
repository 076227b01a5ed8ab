package express.visits;

import express.gatherings.Gathering;
import express.gatherings.GatheringAnnex;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.registration.OwnProgramme;
import express.registration.Participant;
import express.registration.PlaceAnnex;
import express.registration.State;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The study visits that are shown in a gathering: on its page, and to participants, who ask before it. */
@Component
class VisitsAnnex implements GatheringAnnex, PlaceAnnex {

    /** @param href where the reader goes to it */
    record Shown(VisitPages.Line line, String href) {}

    /** @param asking whether the reader can ask */
    record Annexed(List<Shown> visits, boolean asking) {}

    private final Showings showings;
    private final StudyVisits visits;
    private final Tours tours;
    private final OwnProgramme own;

    VisitsAnnex(Showings showings, StudyVisits visits, Tours tours, OwnProgramme own) {
        this.showings = showings;
        this.visits = visits;
        this.tours = tours;
        this.own = own;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Content> show(Screen screen, Gathering gathering, Programme programme) {
        return part(screen, gathering, programme.inOrder(), "", false);
    }

    @Override
    public Optional<Content> show(
            Screen screen, Gathering gathering, Programme programme, Participant participant, String path) {
        boolean comes = participant.state() == State.CONFIRMED && !gathering.calledOff();
        return comes
                ? part(screen, gathering, own.sessions(gathering, programme, participant), path, true)
                : Optional.empty();
    }

    /** In the order in which they are shown. */
    private Optional<Content> part(
            Screen screen, Gathering gathering, List<Session> concerning, String before, boolean asking) {
        List<UUID> sessions = concerning.stream().map(Session::id).toList();
        List<UUID> ids = showings.list(gathering).stream()
                .filter(it -> sessions.contains(it.session()))
                .sorted(Comparator.comparingInt(it -> sessions.indexOf(it.session())))
                .map(Showings.Showing::visit)
                .distinct()
                .toList();
        List<StudyVisit> found = visits.listAll(ids).stream()
                .filter(StudyVisit::published)
                .sorted(Comparator.comparingInt(it -> ids.indexOf(it.id())))
                .toList();
        Map<UUID, Tour> latest = tours.latest(found);
        List<Shown> shown = found.stream()
                .map(it -> new Shown(
                        new VisitPages.Line(
                                it,
                                latest.get(it.id()).said(),
                                latest.get(it.id()).stations().size()),
                        before + it.path()))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(screen.part("visits/annex", new Annexed(shown, asking)));
    }
}
