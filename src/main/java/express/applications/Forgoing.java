package express.applications;

import express.applications.Application.State;
import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import express.directory.Organisation;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what was granted and is not wanted any more, before it has become a loan, and tells the other side. */
@Component
@Transactional
class Forgoing {

    private static final String KIND = "forgone";

    /** What goes to the other side. */
    @Component
    static class Told {

        private final Telling telling;

        Told(Telling telling) {
            this.telling = telling;
        }

        /** The applicant, who reads why on the page behind the letter. */
        void applicant(Application it, String words) {
            telling.tell(it, KIND, words);
        }

        /** Whoever looks after it at the lender. */
        void officer(Application it, Organisation house, String words) {
            telling.note(it, KIND, words);
            telling.tellHouse(it, new ForgoneLetter(house.name(), it.desk(house.slug())));
        }
    }

    private final Applications applications;
    private final ObjectProvider<Carrying> carrying;
    private final Told told;
    private final Trail trail;
    private final InstantSource time;

    Forgoing(Applications applications, ObjectProvider<Carrying> carrying, Told told, Trail trail, InstantSource time) {
        this.applications = applications;
        this.carrying = carrying;
        this.told = told;
        this.trail = trail;
        this.time = time;
    }

    /** Whether it waits to become a loan, so that this viewer may end it. */
    @Transactional(readOnly = true)
    public boolean isOffered(Viewer viewer, Application it) {
        return ApplicationsAccess.mayForgo(viewer, it) && isWaiting(it);
    }

    private boolean isWaiting(Application it) {
        return it.state() == State.GRANTED && carrying.orderedStream().noneMatch(other -> other.carries(it));
    }

    /** Whether it could be: it may have become a loan meanwhile. Sent twice, it is once. */
    public boolean end(Viewer viewer, Organisation house, Application seen, String words) {
        Application it = applications.lock(seen.id());
        if (it.state() == State.FORGONE) {
            return true;
        }
        ApplicationsAccess.require(ApplicationsAccess.mayForgo(viewer, it));
        if (!isWaiting(it)) {
            return false;
        }
        applications.move(it, State.FORGONE, time.instant(), null);
        if (ApplicationsAccess.isOwn(viewer, it)) {
            told.officer(it, house, words);
        } else {
            told.applicant(it, words);
        }
        trail.note(viewer, it.id(), Act.CHANGED, KIND, words);
        return true;
    }
}
