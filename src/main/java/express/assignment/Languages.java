package express.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which language each group works in, where there is a choice. All choices are tried where they are few; else a choice
 * made by hand is improved by other languages for single groups and exchanges between two, each weighed by the flow.
 */
final class Languages {

    private static final long NOBODY = 1L << 30;

    private final Roster roster;
    private final SplittableRandom random;
    private final BooleanSupplier stop;
    private int tries;
    private boolean @Nullable [][] latestMay;
    private RosterFlow.@Nullable Visits latest;

    Languages(Roster roster, long seed, int effort, BooleanSupplier stop) {
        this.roster = roster;
        this.random = new SplittableRandom(seed);
        this.stop = stop;
        long arcs = (long) roster.people * roster.groups;
        this.tries = (int) Math.clamp(effort * 200L / Math.max(1, arcs) + 8, 8, 400);
    }

    /** What was chosen, and what the flow costs at least whatever is chosen. */
    record Choice(int[] tongue, long bound) {}

    Choice choose() {
        if (!roster.choosesLanguages()) {
            int[] given = Arrays.stream(roster.tongues)
                    .mapToInt(options -> options.length == 0 ? -1 : options[0])
                    .toArray();
            return new Choice(given, weigh(given).bound());
        }
        return combinations() <= tries ? enumerated() : improved(byHand());
    }

    private long combinations() {
        long combinations = 1;
        for (int[] options : roster.tongues) {
            combinations = Math.min(1L << 40, combinations * Math.max(1, options.length));
        }
        return combinations;
    }

    private Choice enumerated() {
        long all = combinations();
        int[] best = tongues(0);
        Weight least = null;
        long bound = Long.MAX_VALUE;
        for (long number = 0; number < all; number++) {
            Weight weight = weigh(tongues(number));
            bound = Math.min(bound, weight.bound());
            if (least == null || weight.value() < least.value()) {
                least = weight;
                best = tongues(number);
            }
            if (stop.getAsBoolean()) {
                return new Choice(best, relaxed());
            }
        }
        return new Choice(best, bound);
    }

    private int[] tongues(long number) {
        int[] tongue = new int[roster.groups];
        for (int g = 0; g < roster.groups; g++) {
            int options = Math.max(1, roster.tongues[g].length);
            tongue[g] = roster.tongues[g].length == 0 ? -1 : roster.tongues[g][(int) (number % options)];
            number /= options;
        }
        return tongue;
    }

    /** As somebody with a list would do it: group by group the language of most of those who are not yet served. */
    int[] byHand() {
        int[] tongue = new int[roster.groups];
        long[] served = new long[roster.people];
        for (int g = 0; g < roster.groups; g++) {
            tongue[g] = -1;
            double most = -1;
            for (int option : roster.tongues[g]) {
                double wanted = 0;
                for (int p = 0; p < roster.people; p++) {
                    wanted += roster.speaks(p, option) ? 1.0 / (1 + served[p]) : 0;
                }
                if (wanted > most) {
                    most = wanted;
                    tongue[g] = option;
                }
            }
            for (int p = 0; p < roster.people; p++) {
                served[p] += roster.speaks(p, tongue[g]) ? roster.most[g] : 0;
            }
        }
        return tongue;
    }

    private Choice improved(int[] tongue) {
        long bound = relaxed();
        long least = weigh(tongue).value();
        while (tries > 0 && !stop.getAsBoolean() && least > bound) {
            int[] other = tongue.clone();
            vary(other);
            if (!Arrays.equals(other, tongue)) {
                long value = weigh(other).value();
                if (value <= least) {
                    least = value;
                    tongue = other;
                }
            }
            tries--;
        }
        return new Choice(tongue, bound);
    }

    private void vary(int[] tongue) {
        int one = random.nextInt(roster.groups);
        int other = random.nextInt(roster.groups);
        if (random.nextBoolean() && offers(one, tongue[other]) && offers(other, tongue[one])) {
            int kept = tongue[one];
            tongue[one] = tongue[other];
            tongue[other] = kept;
        } else if (roster.tongues[one].length > 1) {
            tongue[one] = roster.tongues[one][random.nextInt(roster.tongues[one].length)];
        }
    }

    private boolean offers(int g, int tongue) {
        return Arrays.stream(roster.tongues[g]).anyMatch(option -> option == tongue);
    }

    private long relaxed() {
        return weigh(any()).bound();
    }

    /** All choices at once: everybody may go where any of the languages is theirs. */
    boolean[][] any() {
        boolean[][] may = new boolean[roster.people][roster.groups];
        for (int p = 0; p < roster.people; p++) {
            for (int g = 0; g < roster.groups; g++) {
                int person = p;
                may[p][g] = roster.tongues[g].length == 0
                        || Arrays.stream(roster.tongues[g]).anyMatch(option -> roster.mayFollow(person, option));
            }
        }
        return may;
    }

    boolean[][] may(int[] tongue, boolean withHelp) {
        boolean[][] may = new boolean[roster.people][roster.groups];
        for (int p = 0; p < roster.people; p++) {
            for (int g = 0; g < roster.groups; g++) {
                may[p][g] = withHelp ? roster.mayFollow(p, tongue[g]) : roster.speaks(p, tongue[g]);
            }
        }
        return may;
    }

    private record Weight(long value, long bound) {}

    private Weight weigh(int[] tongue) {
        return weigh(may(tongue, true));
    }

    /** Who finds no place counts more than all wishes. */
    private Weight weigh(boolean[][] may) {
        RosterFlow.Visits visits = visits(may);
        return visits == null
                ? new Weight(NOBODY * (1 + new RosterFlow(roster, may).missing()), Long.MAX_VALUE)
                : new Weight(visits.cost(), visits.bound());
    }

    /** The flow where people may go there; the latest is kept, since it is asked for again. */
    RosterFlow.@Nullable Visits visits(boolean[][] may) {
        if (!Arrays.deepEquals(may, latestMay)) {
            latest = new RosterFlow(roster, may).find(stop);
            latestMay = may;
        }
        return latest;
    }
}
