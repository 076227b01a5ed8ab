package express.rosters;

import java.util.Map;

/**
 * Who takes which mission; those that nobody can take are not in it.
 *
 * @param minutes of each member in each month, with what they had before
 * @param cost by the prices of {@link WeekPlan}
 * @param bound what no roster costs less than
 */
record Roster(Map<String, String> takes, Map<String, Integer> minutes, long cost, long bound) {

    boolean proven() {
        return cost == bound;
    }

    /** Of the month in which it is more unequal, where a week lies in two. */
    double gini() {
        return Math.max(gini(false), gini(true));
    }

    private double gini(boolean later) {
        return Sharing.gini(minutes.entrySet().stream()
                .filter(it -> it.getKey().endsWith(Shift.Period.LATER) == later)
                .map(Map.Entry::getValue)
                .toList());
    }
}
