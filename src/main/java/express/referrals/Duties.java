package express.referrals;

import express.base.PersonId;
import express.journeys.CaseFile;
import express.journeys.Consent;
import express.journeys.Consents;
import express.journeys.Raising;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tasks that referrals leave to whoever has the case. Of each kind one waits for all referrals of a file, and is done as
 * soon as it is none's any more, whoever did it.
 */
@Component
class Duties {

    private static final String LONGER = "referrals.task.longer";
    private static final String LATE = "referrals.task.late";
    private static final String LAPSED = "referrals.task.lapsed";
    private static final int SOON = 3;
    private static final int SOONER = 2;

    private final Referrals referrals;
    private final Appointments appointments;
    private final Consents consents;
    private final Raising raising;

    Duties(Referrals referrals, Appointments appointments, Consents consents, Raising raising) {
        this.referrals = referrals;
        this.appointments = appointments;
        this.consents = consents;
        this.raising = raising;
    }

    /** An appointment was made for a time at which the person's yes has run out. */
    void askForLonger(CaseFile journey) {
        raising.raise(journey, LONGER, SOON);
    }

    void lookAfter(CaseFile journey) {
        raising.raise(journey, LATE, SOONER);
    }

    void sayHowItEnded(CaseFile journey) {
        raising.raise(journey, LAPSED, SOONER);
    }

    /** No message reaches the person; only whoever told them knows that it is done. */
    void tellOfAppointment(CaseFile journey) {
        raising.raise(journey, "referrals.task.tell", 1);
    }

    /** After a move, in its transaction. */
    void settle(CaseFile journey, @Nullable PersonId by) {
        List<Referral> open = referrals.listOpen(journey.id());
        if (open.stream().noneMatch(this::outlives)) {
            raising.settle(journey, LONGER, by);
        }
        if (open.stream().noneMatch(it -> it.late() > 0)) {
            raising.settle(journey, LATE, by);
        }
        if (open.stream().noneMatch(it -> it.state() == State.LAPSED)) {
            raising.settle(journey, LAPSED, by);
        }
    }

    /** Whether an appointment stands after the end of the person's yes. */
    private boolean outlives(Referral it) {
        Instant end = consents.find(it.consent()).map(Consent::until).orElse(null);
        return end != null
                && appointments
                        .find(it)
                        .filter(known -> !known.cancelled() && !known.beginsAt().isBefore(end))
                        .isPresent();
    }
}
