package express.visits;

import express.base.NotFound;
import express.practices.Annex;
import express.practices.Publication;
import express.practices.Publishing;
import express.practices.Versions;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Below a practice of the library: the study visits that show it. */
@Component
class VisitBelow implements Annex {

    record Below(List<VisitPages.Line> visits) {}

    private final StudyVisits visits;
    private final Tours tours;
    private final Publishing publishing;
    private final Versions versions;

    VisitBelow(StudyVisits visits, Tours tours, Publishing publishing, Versions versions) {
        this.visits = visits;
        this.tours = tours;
        this.publishing = publishing;
        this.versions = versions;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Content> show(Screen screen, Publication practice) {
        List<StudyVisit> found = visits.listShowing(practice.sheet().slug());
        return found.isEmpty() ? Optional.empty() : Optional.of(screen.part("visits/below", new Below(lines(found))));
    }

    private List<VisitPages.Line> lines(List<StudyVisit> found) {
        Map<UUID, Tour> latest = tours.latest(found);
        return found.stream()
                .map(it -> new VisitPages.Line(
                        it,
                        latest.get(it.id()).said(),
                        latest.get(it.id()).stations().size()))
                .toList();
    }

    /** Something else is to be read below this practice, if it is still there. */
    void changed(@Nullable String practice) {
        if (practice != null) {
            try {
                publishing.touch(versions.get(practice).practice());
            } catch (NotFound gone) {
                // Nobody reads it any more.
            }
        }
    }
}
