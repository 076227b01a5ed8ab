package express.handovers;

import express.audit.Act;
import express.audit.Trail;
import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Viewer;
import express.writing.Ownership;
import express.writing.Ownership.Owned;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers a practice, and what becomes of the offer; each act is one transaction, with a note that nobody can alter. */
@Component
class HandingOver {

    private final Handwork handwork;
    private final Offers offers;
    private final Passings passings;
    private final Ownership ownership;
    private final Takers takers;
    private final Telling telling;

    HandingOver(
            Handwork handwork, Offers offers, Passings passings, Ownership ownership, Takers takers, Telling telling) {
        this.handwork = handwork;
        this.offers = offers;
        this.passings = passings;
        this.ownership = ownership;
        this.takers = takers;
        this.telling = telling;
    }

    /** Tells those whom it concerns, and the trail. */
    @Component
    record Telling(HandoverPost post, Trail trail) {

        void note(Viewer viewer, Offer offer, String what) {
            String who = viewer.id() + " " + offer.from() + " " + offer.to();
            trail.note(offer.practice().value(), Act.CHANGED, what, who);
        }
    }

    /** Nothing, if it is offered already. */
    Optional<Offer> offer(Viewer viewer, Owned practice, OrganisationId to, String words) {
        boolean owner = HandoversAccess.speaksFor(viewer, practice.organisation());
        if (!owner && !takers.isAbandoned(viewer, practice.organisation())
                || !takers.mayTake(practice.organisation(), to)) {
            throw new Forbidden();
        }
        return handwork.work(() -> {
            Optional<Offer> made = offers.make(practice, to, !owner, words, viewer.id());
            made.ifPresent(offer -> {
                telling.note(viewer, offer, "offered");
                telling.post().offered(offer);
            });
            return made;
        });
    }

    /** What became of it: of two who accept at once the second finds it done. */
    Offer.Outcome accept(Viewer viewer, UUID id) {
        return handwork.work(() -> {
            Offer offer = offers.lock(id);
            require(HandoversAccess.speaksFor(viewer, offer.to()));
            if (offer.outcome() != null) {
                return offer.outcome();
            }
            Offer.Outcome outcome = take(offer) ? Offer.Outcome.ACCEPTED : Offer.Outcome.LAPSED;
            end(viewer, offer, outcome);
            return outcome;
        });
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }

    /** Not, if the owner is another one by now, or they have no network in common any more. */
    private boolean take(Offer offer) {
        boolean taken = takers.mayTake(offer.from(), offer.to())
                && ownership.handOver(offer.practice(), offer.from(), offer.to());
        if (taken) {
            passings.note(HandoverPages.practice(offer.practice()), offer.from(), offer.to());
        }
        return taken;
    }

    private void end(Viewer viewer, Offer offer, Offer.Outcome outcome) {
        offers.end(offer.id(), outcome, viewer.id());
        telling.note(viewer, offer, outcome == Offer.Outcome.ACCEPTED ? "handed-over" : outcome.name());
        telling.post().ended(offer, outcome);
    }

    Offer.Outcome decline(Viewer viewer, UUID id) {
        return handwork.work(() -> {
            Offer offer = offers.lock(id);
            require(HandoversAccess.speaksFor(viewer, offer.to()));
            return end(viewer, offer, offer.outcome(), Offer.Outcome.DECLINED);
        });
    }

    /** Whoever may offer may take it back, also what others offered in their stead. */
    Offer.Outcome withdraw(Viewer viewer, UUID id) {
        return handwork.work(() -> {
            Offer offer = offers.lock(id);
            require(mayWithdraw(viewer, offer));
            return end(viewer, offer, offer.outcome(), Offer.Outcome.WITHDRAWN);
        });
    }

    boolean mayWithdraw(Viewer viewer, Offer offer) {
        return HandoversAccess.speaksFor(viewer, offer.from())
                || offer.inStead() && takers.isAbandoned(viewer, offer.from());
    }

    private Offer.Outcome end(Viewer viewer, Offer offer, Offer.@Nullable Outcome before, Offer.Outcome now) {
        if (before != null) {
            return before;
        }
        end(viewer, offer, now);
        return now;
    }
}
