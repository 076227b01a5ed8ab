package express.rosters;

import java.util.Map;

/**
 * Who takes which mission; those that nobody can take are not in it.
 *
 * @param minutes of each member, with what they had before
 * @param cost by the prices of {@link WeekPlan}
 * @param bound what no roster costs less than
 */
record Roster(Map<String, String> takes, Map<String, Integer> minutes, long cost, long bound) {

    boolean proven() {
        return cost == bound;
    }

    double gini() {
        return Sharing.gini(minutes.values());
    }
}
