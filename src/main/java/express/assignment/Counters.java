package express.assignment;

import java.util.Arrays;

/**
 * What is counted in every round of breakouts: how many sit in a group, how many of one role or mark do, and how many sit
 * in one group in one round and in another in another; and how many seats are changed. Each may only be so many, and each
 * two of some cost something.
 */
final class Counters {

    final Roster roster;
    final int met;
    final int moved;
    final int count;
    final Understanding understanding;
    /** Costs are multiplied by this, so that prices can be finer; no price is so high that a sum of all could overflow. */
    final long scale;

    /** Where somebody is counted: at each of these plus the number of their group. */
    final int[][] of;

    private final int counted;
    private final long dearest;
    private final int[] mixes;
    private final int[] times;
    private final int[] least;
    private final int[] most;
    private final long[] pair;

    Counters(Roster roster) {
        this.roster = roster;
        int groups = roster.groups;
        int next = groups * (1 + roster.roles);
        this.mixes = new int[roster.markOf.length];
        for (int mix = 0; mix < mixes.length; mix++) {
            mixes[mix] = next;
            next += roster.marks[mix] * groups;
        }
        this.met = next;
        this.moved = next + groups * groups;
        next = moved + 1;
        this.scale = Math.clamp((1L << 60) / roster.broken, 1, 1024);
        this.dearest = (1L << 60)
                / ((long) roster.rounds * Math.max(1, roster.people) * groups)
                / (2 + roster.roles + mixes.length);
        this.understanding = new Understanding(roster, next, scale, dearest);
        this.counted = next;
        this.count = next + understanding.count;
        this.times = new int[counted];
        this.least = new int[counted];
        this.most = new int[counted];
        this.pair = new long[counted];
        this.of = new int[roster.people][];
        Arrays.setAll(of, this::basesOf);
        fill();
    }

    private int[] basesOf(int p) {
        int[] bases = new int[1 + Long.bitCount(roster.plays[p]) + mixes.length];
        int size = 1;
        for (long plays = roster.plays[p]; plays != 0; plays &= plays - 1) {
            bases[size++] = (1 + Long.numberOfTrailingZeros(plays)) * roster.groups;
        }
        for (int mix = 0; mix < mixes.length; mix++) {
            if (roster.markOf[mix][p] >= 0) {
                bases[size++] = mixes[mix] + roster.markOf[mix][p] * roster.groups;
            }
        }
        return Arrays.copyOf(bases, size);
    }

    private void fill() {
        for (int at = 0; at < met; at++) {
            times[at] = roster.rounds;
            most[at] = roster.most[at % roster.groups];
            least[at] = at < roster.groups ? roster.least[at] : at < (1 + roster.roles) * roster.groups ? 1 : 0;
        }
        for (int mix = 0; mix < mixes.length; mix++) {
            for (int at = 0; at < roster.marks[mix] * roster.groups; at++) {
                most[mixes[mix] + at] = Math.min(most[mixes[mix] + at], roster.share[mix]);
                pair[mixes[mix] + at] = scale * roster.mixPrice[mix];
            }
        }
        for (int g = 0; g < roster.groups; g++) {
            for (int h = 0; h <= g; h++) {
                int at = met + g * roster.groups + h;
                times[at] = roster.rounds * (roster.rounds - 1) / (g == h ? 2 : 1);
                most[at] = Math.min(roster.most[g], roster.most[h]);
                pair[at] = scale * roster.of.prices().repeat();
            }
        }
    }

    /** So many seats may be other ones than before. */
    void move(int most) {
        times[moved] = 1;
        this.most[moved] = most;
    }

    /** What all counters cost at best, less what they bring in; by how many too many come is left in {@code seen}. */
    long settle(long[] prices, int[] seen) {
        long cost = -understanding.settle(prices, seen);
        for (int at = 0; at < counted; at++) {
            if (pair[at] == 0 && prices[at] == 0) {
                seen[at] -= Math.clamp(seen[at], times[at] * least[at], times[at] * Math.max(least[at], most[at]));
            } else if (times[at] > 0) {
                long many = best(at, prices[at]);
                cost += times[at] * (pair[at] * (many * (many - 1) / 2) - prices[at] * many);
                seen[at] -= (int) (times[at] * many);
            }
        }
        return cost;
    }

    /** How many are best if each brings in so much: each further one costs a pair more. */
    private long best(int at, long price) {
        if (pair[at] == 0) {
            return price > 0 ? most[at] : least[at];
        }
        return Math.clamp(Math.floorDiv(price, pair[at]) + 1, least[at], Math.max(least[at], most[at]));
    }

    /** What one more costs where so many are seen, spread evenly. */
    long[] marginal(int[] seen) {
        long[] prices = new long[count];
        for (int at = 0; at < counted; at++) {
            prices[at] = times[at] == 0 ? 0 : within(at, pair[at] * (double) (seen[at] / times[at]));
        }
        return prices;
    }

    /** The price nearest to this that makes sense: below nothing where few are too few, above where many are too many. */
    long within(int at, double price) {
        if (at >= counted) {
            return Math.round(Math.clamp(price, 0, (double) understanding.highest()));
        }
        boolean isRole = at >= roster.groups && at < (1 + roster.roles) * roster.groups;
        double highest = isRole ? 0 : pair[at] > 0 ? Math.min(dearest, pair[at] * (double) most[at]) : dearest;
        return Math.round(Math.clamp(price, least[at] > 0 ? -dearest : 0, highest));
    }
}
