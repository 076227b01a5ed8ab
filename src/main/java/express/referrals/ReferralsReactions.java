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

/**
 * The person's yes sends a referral, and their taking it back ends it, in the same transaction. Where they take back the file
 * itself nothing of it goes on, also what had run out or waited for a yes.
 */
@Component
class ReferralsReactions {

    private final Referrals referrals;
    private final Journeys journeys;
    private final Moving moving;
    private final OpenReferrals open;

    ReferralsReactions(Referrals referrals, Journeys journeys, Moving moving, OpenReferrals open) {
        this.referrals = referrals;
        this.journeys = journeys;
        this.moving = moving;
        this.open = open;
    }

    @EventListener
    void on(JourneysEvents.ConsentGiven given) {
        react(given.journey(), given.consent(), State.PREPARED, Move.SEND);
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
