package express.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a lender decided about an application. */
public sealed interface Outcome {

    /** @param conditions what has to be done before anything is paid out */
    record Granted(List<String> conditions) implements Outcome {}

    /** Another loan than was asked for. */
    record Changed(BigDecimal principal, int months, String product, String words, List<String> conditions)
            implements Outcome {}

    /** @param until when it is talked about again @param reasons of which there need not be one */
    record Postponed(LocalDate until, List<Reason> reasons, String words) implements Outcome {}

    /** @param words what the applicant is told beside the reasons, and could do */
    record Refused(List<Reason> reasons, String words) implements Outcome {}

    /** Why not; each has a sentence that says what could change it. */
    enum Reason {
        BURDEN,
        DEBTS,
        PLAN,
        EXPERIENCE,
        DOCUMENTS,
        ACTIVITY,
        GUARANTOR,
        OTHER;

        public String key() {
            return "applications.reason." + name().toLowerCase(Locale.ROOT);
        }
    }

    default Application.State state() {
        return switch (this) {
            case Granted it -> Application.State.GRANTED;
            case Changed it -> Application.State.GRANTED;
            case Postponed it -> Application.State.POSTPONED;
            case Refused it -> Application.State.REFUSED;
        };
    }
}
