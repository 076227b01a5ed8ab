package express.breakouts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the host wants of groups.
 *
 * @param limits of sessions for which they said how many fit in
 * @param mostOfOne so many of one organisation in a group; 0, if it does not matter
 * @param asAsked whether interpretation is given to all who asked for it, or only to those who understand nothing else
 */
record RuleSet(
        Evenness sizes,
        Map<UUID, Limits> limits,
        int mostOfOne,
        boolean facilitated,
        boolean reported,
        boolean asAsked,
        Weight wishes,
        Weight countries,
        Weight families,
        Weight others) {

    static final RuleSet USUAL = new RuleSet(
            Evenness.EVEN, Map.of(), 0, false, false, true, Weight.SOME, Weight.SOME, Weight.SOME, Weight.SOME);

    /** Nothing is said where a number is missing. */
    record Limits(@Nullable Integer least, @Nullable Integer most) {

        static final Limits NONE = new Limits(null, null);

        boolean none() {
            return least == null && most == null;
        }

        double within(double share, int people) {
            return Math.clamp(share, least == null ? 0 : least, Math.max(least == null ? 0 : least, upTo(people)));
        }

        int upTo(int people) {
            return most == null ? people : most;
        }
    }

    Limits limits(UUID session) {
        return limits.getOrDefault(session, Limits.NONE);
    }
}
