package express.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * What any seating costs at least, by prices for what is counted instead of its limits (Lagrangian relaxation; Held and
 * Karp 1971, Fisher 1981): everybody then takes the way that is cheapest for them alone, every counter the number that is,
 * and the sum is a bound whatever the prices are. It is counted in whole numbers. Prices are raised where too many come
 * and lowered where too few do, by steps of Polyak along directions that remember the last ones (Camerini, Fratta and
 * Maffioli 1975).
 */
final class Relaxation {

    /** Of the last directions so much is kept; steps shrink by so much, down to so little. */
    private static final double KEPT = 0.7;

    private static final double SHRINK = 1 / 1.5;
    private static final double LEAST = 1e-4;

    private final Roster roster;
    private final Counters counters;
    private final Ways ways;
    private final int[] seen;
    private long[] prices;
    private long[] bestPrices;
    private long best = Long.MIN_VALUE;

    Relaxation(Roster roster, boolean[][] may) {
        this.roster = roster;
        this.counters = new Counters(roster);
        this.ways = new Ways(counters, may);
        this.seen = new int[counters.count];
        this.prices = new long[counters.count];
        this.bestPrices = prices;
    }

    /**
     * Towards what seats that are known cost without those that were changed, in so many turns at most; the bound is then
     * that of all that change no more seats.
     */
    void climb(int[][] seats, long known, int turns, BooleanSupplier stop) {
        double[] direction = new double[counters.count];
        begin(seats);
        double part = 1;
        int waited = 0;
        int patience = 10 + turns / 100;
        for (int turn = 0; turn < turns && part > LEAST && bound() < known && !stop.getAsBoolean(); turn++) {
            long value = look();
            waited = value > best + Math.abs(best) / 10_000 ? 0 : waited + 1;
            if (value > best) {
                best = value;
                bestPrices = prices.clone();
            } else if (waited > patience) {
                part *= SHRINK;
                waited = 0;
                prices = bestPrices.clone();
                value = look();
                Arrays.fill(direction, 0);
            }
            double step = part * Math.max(0, counters.scale * (double) known - value) / turn(direction);
            for (int at = 0; at < prices.length; at++) {
                prices[at] = counters.within(at, prices[at] + step * direction[at]);
            }
        }
    }

    /** At the best prices so far, or at what one more costs in these seats; as many of which as here may be changed. */
    private void begin(int[][] seats) {
        Arrays.fill(seen, 0);
        int moved = 0;
        for (int p = 0; p < roster.people; p++) {
            for (int r = 0; r < roster.rounds; r++) {
                ways.groups[r] = seats[r][p];
                moved += roster.before[r][p] >= 0 && roster.before[r][p] != seats[r][p] ? 1 : 0;
            }
            count(p);
        }
        counters.move(moved);
        prices = counters.marginal(seen);
        long marginal = look();
        long[] other = prices;
        prices = bestPrices;
        best = look();
        if (marginal > best) {
            best = marginal;
            bestPrices = other;
        }
        prices = bestPrices.clone();
    }

    /** The new direction, and the square of its length. */
    private double turn(double[] direction) {
        double square = 1e-9;
        for (int at = 0; at < direction.length; at++) {
            boolean stuck = seen[at] != 0 && counters.within(at, prices[at] + (double) seen[at]) == prices[at];
            direction[at] = KEPT * direction[at] + (1 - KEPT) * (stuck ? 0 : seen[at]);
            square += direction[at] * direction[at];
        }
        return square;
    }

    /** What all cost at least at these prices; how many too many there are of each is left in {@code seen}. */
    private long look() {
        int groups = roster.groups;
        Arrays.fill(seen, 0);
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h <= g; h++) {
                ways.two[g * groups + h] = prices[counters.met + g * groups + h];
                ways.two[h * groups + g] = prices[counters.met + g * groups + h];
            }
        }
        ways.move = prices[counters.moved];
        long value = 0;
        for (int p = 0; p < roster.people; p++) {
            pay(p);
            value += ways.cheapest(p);
            seen[counters.moved] += ways.moved;
            count(p);
        }
        return value + counters.settle(prices, seen);
    }

    private void pay(int p) {
        for (int g = 0; g < roster.groups; g++) {
            ways.cost[g] = counters.scale * roster.wish[p][g];
        }
        for (int base : counters.of[p]) {
            for (int g = 0; g < roster.groups; g++) {
                ways.cost[g] += prices[base + g];
            }
        }
        for (int g = 0; g < roster.groups; g++) {
            int at = counters.understanding.at(p, g);
            ways.once[g] = at < 0 ? 0 : prices[at];
            ways.cost[g] += ways.once[g];
        }
    }

    private void count(int p) {
        for (int i = 0; i < ways.groups.length; i++) {
            int g = ways.groups[i];
            for (int base : counters.of[p]) {
                seen[base + g]++;
            }
            boolean again = false;
            for (int j = 0; j < i; j++) {
                int h = ways.groups[j];
                again |= g == h;
                seen[counters.met + Math.max(g, h) * roster.groups + Math.min(g, h)]++;
            }
            int at = counters.understanding.at(p, g);
            if (at >= 0 && !again) {
                seen[at]++;
            }
        }
    }

    /** The groups that cost each person least at these prices. */
    int[][] likely(int many) {
        prices = bestPrices;
        int[][] likely = new int[roster.people][];
        for (int p = 0; p < roster.people; p++) {
            pay(p);
            likely[p] = ways.least(p, many);
        }
        return likely;
    }

    /** Costs are whole numbers. */
    long bound() {
        return best == Long.MIN_VALUE ? 0 : Math.max(0, Math.ceilDiv(best, counters.scale));
    }
}
