package express.applications;

import express.applications.Application.State;
import express.applications.Findings.Finding;
import express.applications.VisitReports.VisitReport;
import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does with an application. */
@Component
@Transactional
class Handling {

    private final Applications applications;
    private final Findings findings;
    private final VisitReports visits;
    private final Telling telling;
    private final Trail trail;
    private final InstantSource time;

    Handling(
            Applications applications,
            Findings findings,
            VisitReports visits,
            Telling telling,
            Trail trail,
            InstantSource time) {
        this.applications = applications;
        this.findings = findings;
        this.visits = visits;
        this.telling = telling;
        this.trail = trail;
        this.time = time;
    }

    void see(Viewer viewer, Application it) {
        trail.note(viewer, it.id(), Act.SEEN, "application");
    }

    void find(Viewer viewer, UUID id, List<Finding> found) {
        Application it = applications.lock(id);
        ApplicationsAccess.require(ApplicationsAccess.mayHandle(viewer, it));
        found.forEach(one -> findings.put(id, one));
        trail.note(viewer, id, Act.CHANGED, "looked through");
    }

    /** Whether it could be: somebody else may have been quicker than whoever saw it in this version. */
    boolean giveBack(Viewer viewer, UUID id, int seen, String words) {
        return move(viewer, id, seen, State.RETURNED, "returned", words);
    }

    boolean makeReady(Viewer viewer, UUID id, int seen) {
        return move(viewer, id, seen, State.READY, "ready", "");
    }

    private boolean move(Viewer viewer, UUID id, int seen, State next, String kind, String words) {
        Application it = applications.lock(id);
        ApplicationsAccess.require(ApplicationsAccess.mayHandle(viewer, it));
        if (it.version() != seen || !it.state().leadsTo(next)) {
            return false;
        }
        applications.move(it, next, time.instant(), viewer.id());
        telling.tell(it, kind, words);
        trail.note(viewer, id, Act.CHANGED, kind);
        return true;
    }

    void report(Viewer viewer, UUID id, VisitReport report) {
        Application it = applications.lock(id);
        ApplicationsAccess.require(ApplicationsAccess.mayHandle(viewer, it));
        visits.add(id, report);
        telling.note(it, "visited", "");
        trail.note(viewer, id, Act.CHANGED, "visit report");
    }
}
