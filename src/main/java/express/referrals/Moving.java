package express.referrals;

import express.base.NotFound;
import express.database.Acting;
import express.journeys.CaseFile;
import express.journeys.Journeys;
import express.journeys.Revealing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a side asks for. Whoever asks was found to see the referral before; here all wait for their turn at the file, and
 * a receiver is heard only while the person's consent lives.
 */
@Component
class Moving {

    /** What came of it. */
    enum Answer {
        DONE,
        /** Somebody else was quicker, or it cannot be done now. */
        MEANWHILE,
        /** It is no longer for this side. */
        GONE
    }

    private final Journeys journeys;
    private final Revealing revealing;
    private final Referrals referrals;
    private final Following following;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    Moving(
            Journeys journeys,
            Revealing revealing,
            Referrals referrals,
            Following following,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.journeys = journeys;
        this.revealing = revealing;
        this.referrals = referrals;
        this.following = following;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** By which terms something goes on, and what follows from it. */
    @Component
    record Following(TermsOfNetworks terms, Appointments appointments, Consequences consequences) {

        /** What is meant by another time, by yes to it, or by having met. */
        Act whole(Referral before, Act act, Instant now) {
            Optional<Appointment> known = act.move().isOfAnAppointment()
                    ? appointments.find(before).filter(it -> !it.cancelled())
                    : Optional.empty();
            return known.flatMap(it -> which(it, act)
                            .map(when -> act.about(when, it.beginsAt().isAfter(now) ? it.beginsAt() : null)))
                    .orElse(act);
        }

        private static Optional<Act.When> which(Appointment known, Act act) {
            return switch (act.move()) {
                case SHIFT -> Optional.ofNullable(act.when()).map(it -> known.at(it.begins()));
                case AGREE -> known.wished();
                default -> Optional.of(known.standing());
            };
        }
    }

    Answer move(UUID id, Act act) {
        return inBackground(() -> {
            Optional<Referral> found = referrals.find(id);
            if (found.isEmpty()) {
                return Answer.GONE;
            }
            CaseFile journey = journeys.get(found.get().journey());
            journeys.await(journey);
            return moved(referrals.lock(id).orElseThrow(NotFound::new), journey, act);
        });
    }

    <T> T inBackground(Supplier<T> work) {
        return Acting.inBackground(Revealing.PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    private Answer moved(Referral before, CaseFile journey, Act act) {
        if (act.side() == Side.RECEIVER
                && (before.state().isOver()
                        || revealing.findLiving(before.consent()).isEmpty())) {
            return Answer.GONE;
        }
        boolean asked = before.version() == act.version() && !act.move().isByConsent();
        return asked && go(before, journey, act) ? Answer.DONE : Answer.MEANWHILE;
    }

    /** In the caller's transaction. */
    boolean go(Referral before, CaseFile journey, Act act) {
        Instant now = time.instant();
        Act whole = following.whole(before, act, now);
        Optional<Referral> after = Course.after(before, whole, following.terms().get(before.network()), now);
        after.filter(referrals::move).ifPresent(it -> following.consequences().of(before, it, journey, whole, now));
        return after.isPresent();
    }
}
