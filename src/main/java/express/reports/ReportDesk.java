package express.reports;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.registration.Discretion;
import express.registration.Participation;
import express.ui.Screen;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The draft of a report, for those who may see it; for all others there is none. */
@Component
@Transactional(readOnly = true)
class ReportDesk {

    /**
     * @param speaksFor the partners on whose behalf the viewer acts
     * @param discretion by which partners read no names that others may not read; the host has the list anyway
     */
    record View(
            Gathering gathering,
            Programme programme,
            Report report,
            boolean hosts,
            List<OrganisationId> speaksFor,
            Discretion discretion) {

        String shown(Screen screen, String words) {
            return discretion.of(words, screen.text("reports.somebody"));
        }

        String path() {
            return gathering.path() + "/report";
        }

        String draft() {
            return path() + "/draft";
        }
    }

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Hosting hosting;
    private final Reports reports;
    private final Partners partners;
    private final Participation participation;

    ReportDesk(
            Gatherings gatherings,
            Programmes programmes,
            Hosting hosting,
            Reports reports,
            Partners partners,
            Participation participation) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
        this.reports = reports;
        this.partners = partners;
        this.participation = participation;
    }

    /** One that its host may begin a report of. */
    Gathering hosted(Viewer viewer, String slug) {
        Gathering gathering = gatherings.get(slug);
        if (!hosting.arranges(viewer, gathering.host())) {
            throw new NotFound();
        }
        return gathering;
    }

    View open(Viewer viewer, String slug) {
        return find(viewer, gatherings.get(slug)).orElseThrow(NotFound::new);
    }

    Optional<View> find(Viewer viewer, Gathering gathering) {
        return viewer.signedIn()
                ? reports.find(gathering.id())
                        .map(report -> view(viewer, gathering, report))
                        .filter(it -> ReportsAccess.mayEdit(it.hosts(), it.speaksFor()))
                : Optional.empty();
    }

    private View view(Viewer viewer, Gathering gathering, Report report) {
        List<OrganisationId> asked = partners.list(gathering.id()).stream()
                .map(Partners.Partner::organisation)
                .toList();
        boolean hosts = hosting.arranges(viewer, gathering.host());
        return new View(
                gathering,
                programmes.get(gathering),
                report,
                hosts,
                hosting.list(viewer).stream()
                        .map(Organisation::id)
                        .filter(asked::contains)
                        .toList(),
                hosts ? Discretion.NONE : participation.discretion(gathering));
    }

    View host(Viewer viewer, String slug) {
        View view = open(viewer, slug);
        ReportsAccess.require(view.hosts());
        return view;
    }
}
