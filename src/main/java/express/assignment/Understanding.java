package express.assignment;

/**
 * Prices for going to a group whose language is still to be chosen: each group chooses the one for which those who follow
 * it pay most, and nobody pays twice for the same group.
 */
final class Understanding {

    final int count;
    private final Roster roster;
    private final int begin;
    private final long highest;
    private final long[] follows;
    private final int[] at;

    /** These prices stand from {@code begin} on. */
    Understanding(Roster roster, int begin, long scale, long dearest) {
        this.roster = roster;
        this.begin = begin;
        this.highest = roster.rounds == 1
                ? dearest
                : Math.min(dearest, scale * roster.of.prices().again());
        this.follows = new long[roster.people];
        this.at = new int[roster.groups];
        int next = begin;
        for (int g = 0; g < roster.groups; g++) {
            at[g] = roster.tongues[g].length > 1 ? next : -1;
            next += at[g] < 0 ? 0 : roster.people;
            for (int tongue : roster.tongues[g]) {
                for (int p = 0; p < roster.people; p++) {
                    follows[p] |= roster.mayFollow(p, tongue) ? 1L << tongue : 0;
                }
            }
        }
        this.count = next - begin;
    }

    /** Where the price of this one for this group stands; -1 where there is nothing to choose. */
    int at(int p, int g) {
        return at[g] < 0 ? -1 : at[g] + p;
    }

    /** What the groups take in at most, to be taken off; who may come after all is taken off from {@code seen}. */
    long settle(long[] prices, int[] seen) {
        long paid = 0;
        for (int g = 0; g < roster.groups; g++) {
            if (at[g] >= 0) {
                int tongue = roster.tongues[g][0];
                long most = paid(prices, g, tongue);
                for (int option : roster.tongues[g]) {
                    long other = paid(prices, g, option);
                    if (other > most) {
                        most = other;
                        tongue = option;
                    }
                }
                paid += most;
                for (int p = 0; p < roster.people; p++) {
                    seen[at[g] + p] -= (int) (follows[p] >> tongue & 1);
                }
            }
        }
        return paid;
    }

    private long paid(long[] prices, int g, int tongue) {
        long paid = 0;
        for (int p = 0; p < roster.people; p++) {
            paid += (follows[p] >> tongue & 1) * prices[at[g] + p];
        }
        return paid;
    }

    /** No more than the same group again costs, so that going there again is never cheaper than going elsewhere. */
    long highest() {
        return highest;
    }
}
