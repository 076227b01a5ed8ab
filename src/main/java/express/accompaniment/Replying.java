package express.accompaniment;

import express.base.NotFound;
import express.database.Acting;
import express.journeys.Category;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody says by the link of a letter, without an account. Who no longer lets themselves be asked has no link. */
@Component
class Replying {

    private final FollowUps followUps;
    private final Journeys journeys;
    private final Noting noting;
    private final Helping helping;
    private final TransactionTemplate transaction;

    Replying(
            FollowUps followUps,
            Journeys journeys,
            Noting noting,
            Helping helping,
            PlatformTransactionManager transactions) {
        this.followUps = followUps;
        this.journeys = journeys;
        this.noting = noting;
        this.helping = helping;
        this.transaction = new TransactionTemplate(transactions);
    }

    private <T> T open(Supplier<T> work) {
        return Acting.inBackground(Asking.PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    FollowUp get(String secret) {
        return open(() -> followUps
                .find(secret)
                .filter(it -> followUps.mayAsk(it.journey()))
                .orElseThrow(NotFound::new));
    }

    /** Whether it counts: the first answer does, and none that comes too late. Who wants help is somebody's turn. */
    boolean answer(String secret, FollowUp.Answer answer, boolean help, String words) {
        return open(() -> {
            FollowUp it = followUps
                    .find(secret)
                    .filter(found -> followUps.mayAsk(found.journey()))
                    .orElseThrow(NotFound::new);
            if (!followUps.answer(it.id(), answer, help, words)) {
                return false;
            }
            journeys.find(new JourneyId(it.journey())).ifPresent(journey -> {
                noting.happened(journey, help ? "wants-help" : "answered-later", Category.PLAN, it.id());
                if (help) {
                    helping.ask(journey);
                }
            });
            return true;
        });
    }
}
