package express.accompaniment;

import express.accompaniment.WorkshopPages.Participant;
import express.accompaniment.Workshops.Workshop;
import express.base.Viewer;
import express.journeys.Called;
import express.journeys.Category;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    void write(Viewer viewer, Workshop workshop, Map<JourneyId, Integer> minutes) {
        minutes.forEach((id, said) -> {
            if (workshops.write(workshop, id.value(), said)) {
                var journey = journeys.get(id);
                noting.changed(viewer, journey, "workshop", workshop.id() + " " + said);
                noting.happened(journey, "workshop", Category.SESSIONS, workshop.id());
            }
        });
    }
}
