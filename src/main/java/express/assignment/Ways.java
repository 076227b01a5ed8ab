package express.assignment;

import java.util.Arrays;

/**
 * The cheapest groups for one person in all rounds, where each group costs something and so does each two of them: all
 * ways are tried, the cheaper groups first, and left as soon as they cannot become the cheapest.
 */
final class Ways {

    /** Past so many looks what is not looked at counts as it would at least cost. */
    private static final int MOST_LOOKS = 1_000;

    private final Roster roster;
    private final long scale;
    private final boolean[][] may;
    final long[] cost;
    /** What is part of the cost and paid only once. */
    final long[] once;

    final long[] two;
    final int[] groups;
    /** The price of a seat changed, and how many are. */
    long move;

    int moved;
    private final int[] sorted;
    private final int[] rounds;
    private final int[] so;
    private int person;
    private int size;
    private int own;
    private int looks;
    private long cheapest;

    Ways(Counters counters, boolean[][] may) {
        this.roster = counters.roster;
        this.scale = counters.scale;
        this.may = may;
        this.cost = new long[roster.groups];
        this.once = new long[roster.groups];
        this.two = new long[roster.groups * roster.groups];
        this.groups = new int[roster.rounds];
        this.sorted = new int[roster.groups];
        this.rounds = new int[roster.rounds];
        this.so = new int[roster.rounds];
    }

    /** What the cheapest way costs, which is then in {@code groups}. */
    long cheapest(int p) {
        person = p;
        sort();
        own = 0;
        int free = roster.rounds;
        for (int r = 0; r < roster.rounds; r++) {
            boolean told = roster.pinned[r][p] >= 0 || roster.before[r][p] >= 0;
            rounds[told ? own++ : --free] = r;
        }
        looks = 0;
        cheapest = Long.MAX_VALUE;
        Arrays.fill(groups, 0);
        if (size > 0) {
            go(0, 0, 0);
        }
        moved = 0;
        for (int i = 0; i < own; i++) {
            int before = roster.before[rounds[i]][p];
            moved += before >= 0 && before != groups[i] ? 1 : 0;
        }
        return cheapest == Long.MAX_VALUE ? 0 : cheapest;
    }

    /** So many groups that cost this one least by themselves. */
    int[] least(int p, int many) {
        person = p;
        sort();
        return Arrays.copyOf(sorted, Math.min(size, many));
    }

    private void sort() {
        size = 0;
        for (int i = 0; i < roster.groups; i++) {
            int g = (person + i) % roster.groups;
            if (may[person][g]) {
                int at = size++;
                for (; at > 0 && cost[sorted[at - 1]] > cost[g]; at--) {
                    sorted[at] = sorted[at - 1];
                }
                sorted[at] = g;
            }
        }
    }

    private void go(int depth, int from, long paid) {
        if (depth == roster.rounds) {
            if (paid < cheapest) {
                cheapest = paid;
                System.arraycopy(so, 0, groups, 0, depth);
            }
            return;
        }
        int rest = roster.rounds - depth - 1;
        for (int i = depth < own ? 0 : from; i < size; i++) {
            int g = sorted[i];
            long further = rest * cost[sorted[depth < own ? 0 : i]];
            if (paid + cost[g] + further >= cheapest) {
                return;
            }
            so[depth] = g;
            if (looks++ >= MOST_LOOKS) {
                leave(depth, paid + cost[g] + further);
                return;
            }
            long more = paid + cost[g] + beside(depth, g);
            if (isOpen(depth, g) && more + further < cheapest) {
                go(depth + 1, depth < own ? 0 : i, more);
            }
        }
    }

    /** A round in which this one is pinned is not open elsewhere. */
    private boolean isOpen(int depth, int g) {
        int pin = depth < own ? roster.pinned[rounds[depth]][person] : -1;
        return pin < 0 || pin == g;
    }

    private long beside(int depth, int g) {
        long more = 0;
        boolean again = false;
        for (int i = 0; i < depth; i++) {
            more += two[so[i] * roster.groups + g];
            again |= so[i] == g;
        }
        if (depth < own) {
            int before = roster.before[rounds[depth]][person];
            more += before >= 0 && before != g ? move : 0;
        }
        return more + (again ? scale * roster.of.prices().again() - once[g] : 0);
    }

    private void leave(int depth, long atLeast) {
        cheapest = atLeast;
        System.arraycopy(so, 0, groups, 0, depth);
        Arrays.fill(groups, depth, roster.rounds, so[depth]);
    }
}
