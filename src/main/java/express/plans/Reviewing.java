package express.plans;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks back at a year and opens the next one, both or neither. */
@Component
@Transactional
class Reviewing {

    private final Reviews reviews;
    private final Plans plans;
    private final Moves moves;
    private final Trail trail;
    private final InstantSource time;

    Reviewing(Reviews reviews, Plans plans, Moves moves, Trail trail, InstantSource time) {
        this.time = time;
        this.reviews = reviews;
        this.plans = plans;
        this.moves = moves;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    Review.Looked look(Room room) {
        return Review.look(
                room, moves.listSince(room.network().id(), room.plan().opened()));
    }

    @Transactional(readOnly = true)
    List<Review> list(Room room) {
        return reviews.list(room.network().id());
    }

    /** Whether nobody else looked back at this year before. */
    boolean close(Viewer by, Room room, Review review) {
        PlansAccess.require(by.coordinates(room.network().id()));
        if (!reviews.add(room.network().id(), review)) {
            return false;
        }
        Plan plan = room.plan();
        var next = new Plan(
                plan.network(), review.year() + 1, time.instant(), plan.summary(), plan.language(), plan.version());
        if (!plans.write(next)) {
            throw new IllegalStateException("the plan was written meanwhile");
        }
        trail.note(by, room.network().id().value(), Act.CREATED, "plan review " + review.year(), review.toString());
        return true;
    }
}
