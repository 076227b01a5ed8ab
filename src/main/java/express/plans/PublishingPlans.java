package express.plans;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a plan to everybody as it stands, or to nobody outside any more. */
@Component
@Transactional
class PublishingPlans {

    private final Publications publications;
    private final Trail trail;

    PublishingPlans(Publications publications, Trail trail) {
        this.publications = publications;
        this.trail = trail;
    }

    void publish(Viewer by, Room room) {
        PlansAccess.require(by.coordinates(room.network().id()));
        PlanSheet sheet = PlanSheet.of(room, false);
        publications.add(room.network().id(), sheet);
        trail.note(by, room.network().id().value(), Act.CHANGED, "plan published", sheet.json());
    }

    void takeBack(Viewer by, Room room) {
        PlansAccess.require(by.coordinates(room.network().id()));
        publications.takeBack(room.network().id());
        trail.note(by, room.network().id().value(), Act.CHANGED, "plan taken back", "");
    }
}
