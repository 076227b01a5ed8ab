package express.accompaniment;

import express.accompaniment.WorkshopPages.Participant;
import express.accompaniment.Workshops.Workshop;
import express.base.Viewer;
import express.journeys.Called;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who was at a workshop. */
@Component
@Transactional
class Attending {

    private final Caseload caseload;
    private final Workshops workshops;
    private final Journeys journeys;
    private final Names names;
    private final Noting noting;

    Attending(Caseload caseload, Workshops workshops, Journeys journeys, Names names, Noting noting) {
        this.caseload = caseload;
        this.workshops = workshops;
        this.journeys = journeys;
        this.names = names;
        this.noting = noting;
    }

    /** Those of an adviser who are accompanied now; each of them is named. */
    @Transactional(readOnly = true)
    List<Participant> list(Viewer viewer, Workshop workshop) {
        List<JourneyId> mine = caseload.listAll(workshop.network(), workshop.holder(), viewer.id()).stream()
                .map(JourneyId::new)
                .toList();
        Map<JourneyId, Called> called = names.list(mine);
        return mine.stream()
                .map(it -> new Participant(it.value(), Optional.ofNullable(called.get(it))))
                .toList();
    }

    /**
     * Whether all of whom it is said otherwise than before still are theirs, when it is their turn; if not, of none is it
     * written. In one order, so that two who have the same cases do not wait for each other.
     */
    boolean write(Viewer viewer, Workshop workshop, Map<JourneyId, Integer> minutes) {
        List<JourneyId> changed = changed(workshop, minutes);
        List<CaseFile> files =
                changed.stream().flatMap(it -> journeys.find(it).stream()).toList();
        files.forEach(journeys::await);
        Set<UUID> theirs = Set.copyOf(caseload.listAll(workshop.network(), workshop.holder(), viewer.id()));
        if (files.size() < changed.size()
                || !changed.stream().map(JourneyId::value).allMatch(theirs::contains)) {
            return false;
        }
        files.forEach(it -> write(viewer, workshop, it, minutes.get(it.id())));
        return true;
    }

    private List<JourneyId> changed(Workshop workshop, Map<JourneyId, Integer> minutes) {
        Map<UUID, Integer> before = workshops.presences(workshop);
        return minutes.entrySet().stream()
                .filter(it ->
                        !it.getValue().equals(before.getOrDefault(it.getKey().value(), 0)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(JourneyId::value))
                .toList();
    }

    private void write(Viewer viewer, Workshop workshop, CaseFile journey, int said) {
        if (workshops.write(workshop, journey.id().value(), said)) {
            noting.changed(viewer, journey, "workshop", workshop.id() + " " + said);
            noting.happened(journey, "workshop", Category.SESSIONS, workshop.id());
        }
    }
}
