package express.assignment;

import java.util.Arrays;

/**
 * Draws rounds out of how often each sits in each group: round by round everybody takes one of the groups that they have
 * left, and every group and share as evenly as it can be. That this always succeeds is de Werra's theorem; pins of single
 * rounds may be in the way.
 */
final class Drawing {

    private final Roster roster;
    private final RosterFlow flow;
    private final int[][] left;

    Drawing(Roster roster, RosterFlow flow, int[][] times) {
        this.roster = roster;
        this.flow = flow;
        this.left = Arrays.stream(times).map(int[]::clone).toArray(int[][]::new);
    }

    int[][] draw() {
        int[][] seats = new int[roster.rounds][roster.people];
        for (int r = 0; r < roster.rounds; r++) {
            seats[r] = round(r);
            for (int p = 0; p < roster.people; p++) {
                left[p][seats[r][p]]--;
            }
        }
        return seats;
    }

    private int[] round(int r) {
        int rounds = roster.rounds - r;
        var network = new Network();
        int out = network.node();
        network.supply(out, -roster.people);
        int[] inGroup = new int[roster.groups];
        int[][] narrow = nodes(network, flow.limited());
        int[][] wide = nodes(network, flow.wider());
        int[][] narrowTotals = totals(flow.limited());
        int[][] wideTotals = totals(flow.wider());
        for (int g = 0; g < roster.groups; g++) {
            inGroup[g] = network.node();
            even(network, inGroup[g], out, total(g), rounds);
            for (int mark = 0; mark < wide.length; mark++) {
                even(network, wide[mark][g], inGroup[g], wideTotals[mark][g], rounds);
            }
        }
        int[][] arc = new int[roster.people][roster.groups];
        boolean[][] joined = new boolean[narrow.length][roster.groups];
        for (int p = 0; p < roster.people; p++) {
            int person = network.node();
            network.supply(person, 1);
            for (int g = 0; g < roster.groups; g++) {
                arc[p][g] = -1;
                if (left[p][g] > 0) {
                    int to = at(wide, flow.wider(), p, g, inGroup[g]);
                    int mark = flow.limited() < 0 ? -1 : roster.markOf[flow.limited()][p];
                    if (mark >= 0 && !joined[mark][g]) {
                        joined[mark][g] = true;
                        even(network, narrow[mark][g], to, narrowTotals[mark][g], rounds);
                    }
                    arc[p][g] = network.arc(person, mark >= 0 ? narrow[mark][g] : to, 0, 1, preference(r, p, g));
                }
            }
        }
        return read(network, arc);
    }

    /** Seats as before, and as pinned, where a round can be drawn so. */
    private long preference(int r, int p, int g) {
        boolean pinned = roster.pinned[r][p] >= 0;
        return pinned
                ? (roster.pinned[r][p] == g ? 0 : 1000)
                : roster.before[r][p] >= 0 && roster.before[r][p] != g ? 1 : 0;
    }

    private int[] read(Network network, int[][] arc) {
        Flow found = CheapestFlow.find(network, () -> false);
        int[] seats = new int[roster.people];
        for (int p = 0; p < roster.people; p++) {
            for (int g = 0; g < roster.groups; g++) {
                if (arc[p][g] >= 0 && (found == null || found.amounts()[arc[p][g]] > 0)) {
                    seats[p] = g;
                }
            }
        }
        return seats;
    }

    private int[][] nodes(Network network, int mix) {
        int marks = mix < 0 ? 0 : roster.marks[mix];
        int[][] nodes = new int[marks][roster.groups];
        for (int[] row : nodes) {
            Arrays.setAll(row, _ -> network.node());
        }
        return nodes;
    }

    private int at(int[][] nodes, int mix, int p, int g, int otherwise) {
        return mix < 0 || roster.markOf[mix][p] < 0 ? otherwise : nodes[roster.markOf[mix][p]][g];
    }

    private void even(Network network, int from, int to, int total, int rounds) {
        network.arc(from, to, total / rounds, (total + rounds - 1) / rounds, 0);
    }

    private int total(int g) {
        return Arrays.stream(left).mapToInt(times -> times[g]).sum();
    }

    private int[][] totals(int mix) {
        int[][] totals = new int[mix < 0 ? 0 : roster.marks[mix]][roster.groups];
        for (int p = 0; mix >= 0 && p < roster.people; p++) {
            int mark = roster.markOf[mix][p];
            for (int g = 0; mark >= 0 && g < roster.groups; g++) {
                totals[mark][g] += left[p][g];
            }
        }
        return totals;
    }
}
