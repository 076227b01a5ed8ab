package express.referrals;

import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.CaseFile;
import express.journeys.Consents;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.JourneysEvents;
import express.journeys.Purpose;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The person's yes sends a referral, another lets it go on for longer, and their taking it back ends it, in the same
 * transaction. Where they take back the file itself nothing of it goes on, also what had run out or waited for a yes.
 */
@Component
class ReferralsReactions {

    private final Referrals referrals;
    private final Journeys journeys;
    private final Moving moving;
    private final OpenReferrals open;
    private final Consents consents;

    ReferralsReactions(Referrals referrals, Journeys journeys, Moving moving, OpenReferrals open, Consents consents) {
        this.referrals = referrals;
        this.journeys = journeys;
        this.moving = moving;
        this.open = open;
        this.consents = consents;
    }

    @EventListener
    void on(JourneysEvents.ConsentGiven given) {
        react(given.journey(), given.consent(), State.PREPARED, Move.SEND);
        if (given.purpose() == Purpose.REFER
                && referrals.findByConsent(given.consent()).isEmpty()) {
            consents.find(given.consent())
                    .flatMap(it -> Optional.ofNullable(it.about()))
                    .flatMap(referrals::find)
                    .filter(it -> it.state() != State.PREPARED && !it.state().isOver())
                    .ifPresent(it -> renew(it, given.consent()));
        }
    }

    private void renew(Referral before, UUID consent) {
        CaseFile journey = journeys.get(before.journey());
        referrals.renew(before, consent);
        Referral it = referrals.lock(before.id()).orElseThrow();
        moving.go(it, journey, Act.of(Move.RENEW, side(journey), actor(), it.version()));
    }

    @EventListener
    void on(JourneysEvents.ConsentWithdrawn withdrawn) {
        react(withdrawn.journey(), withdrawn.consent(), null, Move.END);
    }

    /** What an adviser closes was asked for before, so that it is the person's no that is left. */
    @EventListener
    void on(JourneysEvents.Closed closed) {
        CaseFile journey = journeys.get(closed.journey());
        open.end(journey, side(journey), it -> Outcome.WITHDRAWN);
    }

    private void react(JourneyId id, UUID consent, @Nullable State only, Move move) {
        referrals
                .findByConsent(consent)
                .filter(it -> only == null || it.state() == only)
                .ifPresent(it -> {
                    CaseFile journey = journeys.get(id);
                    Side side = side(journey);
                    Act act = move == Move.END
                            ? Act.end(Outcome.WITHDRAWN, side, actor(), it.version())
                            : Act.of(move, side, actor(), it.version());
                    moving.go(referrals.lock(it.id()).orElseThrow(), journey, act);
                });
    }

    /** Whoever is nobody here follows a link that the person was given. */
    private static Side side(CaseFile journey) {
        return Acting.viewer() instanceof Viewer.Person it && !it.id().equals(journey.person())
                ? Side.SENDER
                : Side.PERSON;
    }

    /** Nobody, by a link. */
    static @Nullable PersonId actor() {
        return Acting.viewer() instanceof Viewer.Person it ? it.id() : null;
    }
}
