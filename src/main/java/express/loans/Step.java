package express.loans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a lender does when a payment is late.
 *
 * @param days from which one of being late on
 */
record Step(int days, Kind kind) {

    /** One after another, each only once; none of them costs anything. */
    enum Kind {
        REMIND,
        CALL,
        TALK,
        PLAN,
        GUARANTOR;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "loans.step." + slug();
        }
    }

    /** Until a lender sets others. */
    static final List<Step> USUAL = List.of(
            new Step(1, Kind.REMIND),
            new Step(8, Kind.CALL),
            new Step(15, Kind.TALK),
            new Step(30, Kind.PLAN),
            new Step(60, Kind.GUARANTOR));

    /** The last that is due after so many days. */
    static Optional<Step> due(List<Step> steps, int daysLate) {
        return steps.stream().filter(it -> it.days() <= daysLate).reduce((first, second) -> second);
    }
}
