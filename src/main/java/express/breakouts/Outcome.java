package express.breakouts;

import express.assignment.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of a search, without the seats.
 *
 * @param languages what sessions are held in, by session; where it does not matter it is missing
 * @param measures nothing is counted where nothing was found
 * @param inTurn whether the bound holds of later rounds only as the earlier ones are
 * @param step what it costs if somebody gets a wish lower by one
 * @param round where it ended
 * @param conflict a smallest set of rules that cannot all be kept
 */
record Outcome(
        Map<UUID, String> languages, Measures measures, boolean inTurn, long step, int round, List<Conflict> conflict) {

    /**
     * What answers are compared by. A value is what it costs by the weights, and no answer can cost less than the bound.
     *
     * @param seats how many there are in all rounds
     * @param first how many are the best wish of whoever sits there
     * @param wished how many were wished for at all
     * @param again pairs who sit together once more
     * @param both groups in which one person facilitates and takes notes
     * @param moved seats that are others than before
     */
    record Measures(
            long value,
            long bound,
            int seats,
            int first,
            int wished,
            long sameCountry,
            long sameFamily,
            long again,
            int both,
            int moved) {

        static final Measures NONE = new Measures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        boolean proven() {
            return value == bound;
        }

        double gap() {
            return proven() ? 0 : (double) (value - bound) / Math.max(1, Math.abs(value));
        }
    }

    /**
     * A rule that cannot be kept together with the others.
     *
     * @param label of what: a session, a mark, a part, or people
     * @param number what the rule says, or how many there are
     * @param who whom it concerns
     */
    record Conflict(Rule.Kind kind, String label, int number, List<UUID> who) {}

    static Outcome unsettled(int round) {
        return new Outcome(Map.of(), Measures.NONE, false, 0, round, List.of());
    }

    static Outcome impossible(int round, List<Conflict> conflict) {
        return new Outcome(Map.of(), Measures.NONE, false, 0, round, conflict);
    }
}
