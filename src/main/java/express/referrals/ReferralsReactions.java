package express.referrals;

import express.base.Viewer;
import express.database.Acting;
import express.journeys.CaseFile;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.JourneysEvents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The person's yes sends a referral, and their taking it back ends it, in the same transaction. */
@Component
class ReferralsReactions {

    private final Referrals referrals;
    private final Journeys journeys;
    private final Moving moving;

    ReferralsReactions(Referrals referrals, Journeys journeys, Moving moving) {
        this.referrals = referrals;
        this.journeys = journeys;
        this.moving = moving;
    }

    @EventListener
    void on(JourneysEvents.ConsentGiven given) {
        react(given.journey(), given.consent(), State.PREPARED, Move.SEND);
    }

    @EventListener
    void on(JourneysEvents.ConsentWithdrawn withdrawn) {
        react(withdrawn.journey(), withdrawn.consent(), null, Move.END);
    }

    private void react(JourneyId id, UUID consent, @Nullable State only, Move move) {
        referrals
                .findByConsent(consent)
                .filter(it -> only == null || it.state() == only)
                .ifPresent(it -> {
                    CaseFile journey = journeys.get(id);
                    Side side = side(journey);
                    Act act = move == Move.END
                            ? Act.end(Outcome.WITHDRAWN, side, Acting.viewer().id(), it.version())
                            : Act.of(move, side, Acting.viewer().id(), it.version());
                    moving.go(referrals.lock(it.id()).orElseThrow(), journey, act);
                });
    }

    private static Side side(CaseFile journey) {
        return Acting.viewer() instanceof Viewer.Person it && it.id().equals(journey.person())
                ? Side.PERSON
                : Side.SENDER;
    }
}
