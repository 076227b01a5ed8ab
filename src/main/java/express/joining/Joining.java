package express.joining;

import express.audit.Act;
import express.audit.Trail;
import express.base.Forbidden;
import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Joint;
import express.journeys.Joints;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.JourneysEvents;
import express.journeys.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins two files, once who has the one case and who has the other say so, and parts them again. */
@Component
@Transactional
class Joining {

    private final Joints joints;
    private final Journeys journeys;
    private final Verdicts verdicts;
    private final Timeline timeline;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Joining(
            Joints joints,
            Journeys journeys,
            Verdicts verdicts,
            Timeline timeline,
            Trail trail,
            ApplicationEventPublisher events) {
        this.joints = joints;
        this.journeys = journeys;
        this.verdicts = verdicts;
        this.timeline = timeline;
        this.trail = trail;
        this.events = events;
    }

    @Transactional(readOnly = true)
    CaseFile file(JourneyId id) {
        return journeys.get(id);
    }

    /** It is somebody else, and nobody is asked again. */
    void tellApart(Viewer viewer, CaseFile one, CaseFile other, double score) {
        verdicts.say(one, other.id(), false, viewer.id(), score);
        note(viewer, one, other, "another person");
    }

    private void note(Viewer viewer, CaseFile one, CaseFile other, String what) {
        trail.note(viewer, one.id().value(), Act.CHANGED, what, other.id().toString());
        trail.note(viewer, other.id().value(), Act.CHANGED, what, one.id().toString());
    }

    /**
     * They are of one person. At once, if the viewer has both cases; else it waits for who has the other.
     *
     * @return nothing, if the file is joined already or somebody has asked before
     */
    Optional<Joint> same(Viewer viewer, CaseFile journey, CaseFile surviving, boolean both, double score) {
        Optional<Joint> asked = joints.ask(journey, surviving, viewer.id());
        asked.ifPresent(joint -> {
            verdicts.say(journey, surviving.id(), true, viewer.id(), score);
            note(viewer, journey, surviving, "the same person");
            if (both) {
                agree(viewer, joint);
            }
        });
        return asked;
    }

    /** From now on whoever has one case has both. Whether it still waited. */
    boolean agree(Viewer viewer, Joint joint) {
        if (!joints.join(joint.id(), viewer.id())) {
            return false;
        }
        tell(viewer, joint, "joining.happening.joined", "joined");
        events.publishEvent(new JourneysEvents.Joined(joint.journey(), joint.surviving()));
        return true;
    }

    /** What waited is refused: it is somebody else. A no that comes after the yes of another parts nothing. */
    boolean refuse(Viewer viewer, Joint joint) {
        boolean refused = joints.refuse(joint.id(), viewer.id());
        if (refused) {
            tellApart(viewer, journeys.get(joint.journey()), journeys.get(joint.surviving()), 0);
        }
        return refused;
    }

    /**
     * All is as it was before; noted and told before, because whoever does it may not see both afterwards.
     *
     * @param given what was noted in the surviving file since and belongs to the other
     * @return whether nobody had parted them meanwhile
     */
    boolean part(Viewer viewer, Joint joint, List<UUID> given) {
        if (!joints.await(joint.id()).lives()) {
            return false;
        }
        joints.give(joint.id(), given);
        tell(viewer, joint, "joining.happening.parted", "parted");
        CaseFile one = journeys.get(joint.journey());
        verdicts.say(one, joint.surviving(), false, viewer.id(), 0);
        events.publishEvent(new JourneysEvents.Parted(joint.journey(), joint.surviving()));
        if (!joints.part(joint.id(), viewer.id())) {
            throw new Forbidden();
        }
        return true;
    }

    private void tell(Viewer viewer, Joint joint, String kind, String what) {
        CaseFile one = journeys.get(joint.journey());
        CaseFile other = journeys.get(joint.surviving());
        timeline.note(one, kind, Category.NAME, one.holder(), joint.id());
        timeline.note(other, kind, Category.NAME, other.holder(), joint.id());
        note(viewer, one, other, what);
    }
}
