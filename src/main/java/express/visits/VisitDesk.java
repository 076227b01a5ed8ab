package express.visits;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The study visits that somebody writes; for all others there is no such thing. */
@Component
@Transactional(readOnly = true)
class VisitDesk {

    private final StudyVisits visits;
    private final Organisations organisations;

    VisitDesk(StudyVisits visits, Organisations organisations) {
        this.visits = visits;
        this.organisations = organisations;
    }

    boolean keeps(Viewer viewer, StudyVisit visit) {
        return VisitsAccess.mayBegin(viewer)
                && VisitsAccess.mayKeep(viewer, visit.organisation(), organisations.networks(visit.organisation()));
    }

    StudyVisit open(Viewer viewer, String slug) {
        return visits.find(slug).filter(it -> keeps(viewer, it)).orElseThrow(NotFound::new);
    }

    /** All for which somebody may write one, by name. */
    List<Organisation> houses(Viewer viewer) {
        if (!(viewer instanceof Viewer.Person person)) {
            return List.of();
        }
        List<OrganisationId> seats = person.seats().stream()
                .map(Viewer.Seat::organisation)
                .distinct()
                .toList();
        return Stream.concat(organisations.listAll(seats).stream(), organisations.listIn(person.coordinates()).stream())
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    Optional<Organisation> house(StudyVisit visit) {
        return organisations.listAll(List.of(visit.organisation())).stream().findFirst();
    }
}
