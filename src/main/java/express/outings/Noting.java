package express.outings;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down where an officer was, and takes it back. */
@Component
@Transactional
class Noting {

    private final Outings outings;
    private final Trail trail;

    Noting(Outings outings, Trail trail) {
        this.outings = outings;
        this.trail = trail;
    }

    public void add(Viewer viewer, Outing it) {
        OutingsAccess.require(OutingsAccess.mayWork(viewer, it.lender()));
        outings.add(it);
        trail.note(viewer, it.lender().value(), Act.CREATED, "outing", it.toString());
    }

    /** Taken back twice, it is gone once. */
    public void remove(Viewer viewer, Outing it) {
        OutingsAccess.require(OutingsAccess.mayRemove(viewer, it));
        if (outings.remove(it)) {
            trail.note(viewer, it.lender().value(), Act.CHANGED, "outing removed", it.toString());
        }
    }
}
