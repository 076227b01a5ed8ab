package express.loans;

import express.applications.Keeping;
import express.audit.Act;
import express.audit.Trail;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.messaging.Post;
import express.people.Addressees;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives what one officer looks after to another, and tells the other. */
@Component
@Transactional
class HandingOn {

    private final Keepers keepers;
    private final Keeping keeping;
    private final Post post;
    private final Addressees addressees;
    private final Trail trail;
    private final InstantSource time;

    HandingOn(Keepers keepers, Keeping keeping, Post post, Addressees addressees, Trail trail, InstantSource time) {
        this.keepers = keepers;
        this.keeping = keeping;
        this.post = post;
        this.addressees = addressees;
        this.trail = trail;
        this.time = time;
    }

    /**
     * What is to go.
     *
     * @param from nobody, if their account is gone
     * @param loans nothing means all
     * @param applications whether they go along
     */
    record Wanted(
            @Nullable PersonId from, PersonId to, @Nullable List<UUID> loans, boolean applications) {}

    /** How many went. */
    record Went(int loans, int applications) {

        boolean isNothing() {
            return loans == 0 && applications == 0;
        }
    }

    public Went hand(Viewer viewer, Organisation house, Wanted wanted) {
        Counter.require(LoansAccess.mayHandOn(viewer, house.id()));
        Instant now = time.instant();
        int loans = keepers.handOn(house.id(), wanted.from(), wanted.to(), wanted.loans(), now);
        int applications = wanted.applications() ? keeping.handOn(house.id(), wanted.from(), wanted.to(), now) : 0;
        var went = new Went(loans, applications);
        if (!went.isNothing()) {
            trail.note(viewer, house.id().value(), Act.CHANGED, "officer handed on", wanted + " " + went);
            tell(viewer, house, wanted, went);
        }
        return went;
    }

    /** Who takes them over themselves knows. */
    private void tell(Viewer viewer, Organisation house, Wanted wanted, Went went) {
        if (!viewer.id().equals(wanted.to())) {
            addressees
                    .find(wanted.to())
                    .ifPresent(it -> post.send(
                            it,
                            new HandedLetter(
                                    house.name(),
                                    went.loans(),
                                    went.applications(),
                                    OfficerPages.path(house, wanted.to()))));
        }
    }
}
