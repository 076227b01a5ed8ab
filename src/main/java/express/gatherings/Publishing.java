package express.gatherings;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets everybody read a programme as it stands, or says that it does not take place. */
@Component
@Transactional
class Publishing {

    private final Gatherings gatherings;
    private final Drafts drafts;
    private final Wordings wordings;
    private final Programmes programmes;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Publishing(
            Gatherings gatherings,
            Drafts drafts,
            Wordings wordings,
            Programmes programmes,
            Trail trail,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.drafts = drafts;
        this.wordings = wordings;
        this.programmes = programmes;
        this.trail = trail;
        this.events = events;
    }

    /** Of two who publish at once the second finds nothing new; false, if there is nothing to publish. */
    boolean publish(Viewer by, Gathering seen) {
        Programme programme = wordings.fill(seen, drafts.lock(seen)).shown();
        Gathering gathering = gatherings.find(seen.key()).orElseThrow();
        if (programme.sessions().isEmpty()
                || gathering.published() && programmes.get(gathering).equals(programme)) {
            return false;
        }
        int version = gathering.version() + 1;
        programmes.add(gathering, version, programme);
        gatherings.show(gathering, version, programme);
        trail.note(by, gathering.id(), Act.CHANGED, "programme published", Integer.toString(version));
        events.publishEvent(new GatheringsEvents.Published(gathering.key(), version));
        return true;
    }

    void callOff(Viewer by, Gathering gathering) {
        if (gatherings.callOff(gathering)) {
            trail.note(by, gathering.id(), Act.CHANGED, "gathering called off", "");
            events.publishEvent(new GatheringsEvents.CalledOff(gathering.key()));
        }
    }
}
