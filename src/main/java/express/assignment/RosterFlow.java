package express.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All rounds at once as one flow: each person as often as there are rounds to groups, by way of those of the same mark,
 * whose number is limited, and those of a wider one, each more of whom costs more. What it costs at best no seating goes
 * below; and since rounds can be drawn from it evenly, one reaches it.
 */
final class RosterFlow {

    private final Roster roster;
    private final boolean[][] may;
    private final int limited;
    private final int wider;
    private final Network network = new Network();
    private final int[] people;
    private final int[] inGroup;
    private final int[] limitedAt;
    private final int[] widerAt;
    private final int[][] visit;

    RosterFlow(Roster roster, boolean[][] may) {
        this.roster = roster;
        this.may = may;
        this.limited = mix(mix -> roster.share[mix] < roster.people, -1);
        this.wider = mix(mix -> roster.mixPrice[mix] > 0 && (limited < 0 || isWithin(limited, mix)), limited);
        this.people = new int[roster.people];
        this.inGroup = new int[roster.groups];
        this.limitedAt = unknown(limited);
        this.widerAt = unknown(wider);
        this.visit = new int[roster.people][roster.groups];
        int out = network.node();
        network.supply(out, -(long) roster.people * roster.rounds);
        for (int g = 0; g < roster.groups; g++) {
            inGroup[g] = network.node();
            network.arc(inGroup[g], out, roster.rounds * roster.least[g], roster.rounds * roster.most[g], 0);
        }
        for (int p = 0; p < roster.people; p++) {
            people[p] = network.node();
            network.supply(people[p], roster.rounds);
            visits(p);
        }
    }

    private int mix(IntPredicate fits, int orElse) {
        for (int mix = 0; mix < roster.markOf.length; mix++) {
            if (fits.test(mix)) {
                return mix;
            }
        }
        return orElse;
    }

    /** Whether all of one mark are also of the same wider one. */
    private boolean isWithin(int mix, int wide) {
        int[] of = new int[roster.marks[mix]];
        Arrays.fill(of, -1);
        for (int p = 0; p < roster.people; p++) {
            int mark = roster.markOf[mix][p];
            int wideMark = roster.markOf[wide][p];
            if (mark >= 0 && wideMark < 0 || mark >= 0 && of[mark] >= 0 && of[mark] != wideMark) {
                return false;
            }
            if (mark >= 0) {
                of[mark] = wideMark;
            }
        }
        return true;
    }

    private int[] unknown(int mix) {
        int[] nodes = new int[mix < 0 ? 0 : roster.marks[mix] * roster.groups];
        Arrays.fill(nodes, -1);
        return nodes;
    }

    private void visits(int p) {
        for (int g = 0; g < roster.groups; g++) {
            visit[p][g] = -1;
            if (may[p][g]) {
                int to = through(p, g);
                long moved = fewestMoves(p, g);
                visit[p][g] = network.arc(people[p], to, 0, 1, roster.wish[p][g] + moved);
                if (roster.rounds > 1) {
                    network.arc(
                            people[p],
                            to,
                            0,
                            roster.rounds - 1,
                            roster.wish[p][g] + moved + roster.of.prices().again());
                }
            }
        }
    }

    /** Where somebody never sat before, each visit is a seat changed. */
    private long fewestMoves(int p, int g) {
        for (int r = 0; r < roster.rounds; r++) {
            if (roster.before[r][p] < 0 || roster.before[r][p] == g) {
                return 0;
            }
        }
        return roster.move;
    }

    private int through(int p, int g) {
        int mark = limited < 0 ? -1 : roster.markOf[limited][p];
        if (mark < 0) {
            return throughWider(p, g);
        }
        int at = mark * roster.groups + g;
        if (limitedAt[at] < 0) {
            limitedAt[at] = network.node();
            network.arc(limitedAt[at], throughWider(p, g), 0, roster.rounds * roster.share[limited], 0);
        }
        return limitedAt[at];
    }

    private int throughWider(int p, int g) {
        int mark = wider < 0 ? -1 : roster.markOf[wider][p];
        if (mark < 0 || roster.mixPrice[wider] == 0) {
            return inGroup[g];
        }
        int at = mark * roster.groups + g;
        if (widerAt[at] < 0) {
            widerAt[at] = network.node();
            long most = Math.min(roster.most[g], sizeOf(wider, mark));
            for (int already = 0; already < most; already++) {
                network.arc(widerAt[at], inGroup[g], 0, roster.rounds, roster.mixPrice[wider] * already);
            }
        }
        return widerAt[at];
    }

    private long sizeOf(int mix, int mark) {
        return Arrays.stream(roster.markOf[mix]).filter(own -> own == mark).count();
    }

    /** How often each sits in each group; empty if the rules cannot be kept. */
    record Visits(int[][] times, long cost, long bound) {}

    @Nullable
    Visits find(BooleanSupplier stop) {
        Flow flow = CheapestFlow.find(network, stop);
        if (flow == null) {
            return null;
        }
        int[][] times = new int[roster.people][roster.groups];
        for (int p = 0; p < roster.people; p++) {
            for (int g = 0; g < roster.groups; g++) {
                if (visit[p][g] >= 0) {
                    times[p][g] =
                            flow.amounts()[visit[p][g]] + (roster.rounds > 1 ? flow.amounts()[visit[p][g] + 1] : 0);
                }
            }
        }
        return new Visits(times, flow.quality().value(), flow.quality().bound());
    }

    /** How many cannot be placed as the rules ask. */
    int missing() {
        return (int) CheapestFlow.missing(network);
    }

    int limited() {
        return limited;
    }

    int wider() {
        return wider;
    }
}
