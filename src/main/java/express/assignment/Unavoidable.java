package express.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What any seating costs at least, beyond what the flow of wishes counts: so many spread over so few groups sit with each
 * other. Who may go where by language is heeded, each share and each two rounds for itself.
 */
final class Unavoidable {

    /** So many in a place, and each further one costs no more than the last. */
    private static final int COUNTED = 16;

    private final Roster roster;
    private final boolean[][] may;

    Unavoidable(Roster roster, boolean[][] may) {
        this.roster = roster;
        this.may = may;
    }

    long cost(RosterFlow flow) {
        long cost = 0;
        for (int mix = 0; mix < roster.markOf.length; mix++) {
            if (roster.mixPrice[mix] > 0 && !flow.prices(mix)) {
                cost += roster.mixPrice[mix] * sameMark(mix) * roster.rounds;
            }
        }
        long rounds = (long) roster.rounds * (roster.rounds - 1) / 2;
        return cost + (rounds == 0 ? 0 : roster.of.prices().repeat() * rounds * repeats());
    }

    /** Who may go to the same groups and, if it matters, has the same mark. */
    private record Alike(List<Boolean> may, int mark) {}

    private Map<Alike, Integer> alike(int mix) {
        Map<Alike, Integer> alike = new HashMap<>();
        for (int p = 0; p < roster.people; p++) {
            List<Boolean> own = Arrays.asList(boxed(may[p]));
            alike.merge(new Alike(own, mix < 0 ? -1 : roster.markOf[mix][p]), 1, Integer::sum);
        }
        return alike;
    }

    private static Boolean[] boxed(boolean[] values) {
        Boolean[] boxed = new Boolean[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return boxed;
    }

    /** Pairs of the same mark in one round. */
    long sameMark(int mix) {
        var network = new Network();
        int[] groups = groups(network);
        int[][] places = new int[roster.marks[mix]][roster.groups];
        for (int[] row : places) {
            for (int g = 0; g < roster.groups; g++) {
                row[g] = place(network, groups[g]);
            }
        }
        alike(mix).forEach((who, count) -> {
            int node = node(network, count);
            for (int g = 0; g < roster.groups; g++) {
                if (who.may().get(g)) {
                    network.arc(node, who.mark() < 0 ? groups[g] : places[who.mark()][g], 0, count, 0);
                }
            }
        });
        return least(network);
    }

    /** Pairs who meet in two given rounds: a place for each two groups, in the one round and in the other. */
    long repeats() {
        var network = new Network();
        int[] groups = groups(network);
        int[][] places = new int[roster.groups][roster.groups];
        for (int g = 0; g < roster.groups; g++) {
            for (int h = 0; h < roster.groups; h++) {
                places[g][h] = place(network, groups[g]);
            }
        }
        alike(-1).forEach((who, count) -> {
            int node = node(network, count);
            for (int g = 0; g < roster.groups; g++) {
                for (int h = 0; who.may().get(g) && h < roster.groups; h++) {
                    if (who.may().get(h)) {
                        network.arc(node, places[g][h], 0, count, 0);
                    }
                }
            }
        });
        return least(network);
    }

    private int[] groups(Network network) {
        int out = network.node();
        network.supply(out, -roster.people);
        int[] groups = new int[roster.groups];
        for (int g = 0; g < roster.groups; g++) {
            groups[g] = network.node();
            network.arc(groups[g], out, roster.least[g], roster.most[g], 0);
        }
        return groups;
    }

    private static int node(Network network, int count) {
        int node = network.node();
        network.supply(node, count);
        return node;
    }

    /** Where each one more sits with all who are already there. */
    private int place(Network network, int group) {
        int place = network.node();
        for (int already = 0; already < COUNTED; already++) {
            network.arc(place, group, 0, 1, already);
        }
        network.arc(place, group, 0, roster.people, COUNTED);
        return place;
    }

    private static long least(Network network) {
        Flow flow = CheapestFlow.find(network, () -> false);
        return flow == null ? 0 : Math.max(0, flow.quality().bound());
    }

    /** Pairs of the same group among {@code size} people spread evenly over {@code groups}. */
    static long pairs(long size, long groups) {
        long each = size / groups;
        long more = size % groups;
        return more * (each + 1) * each / 2 + (groups - more) * each * (each - 1) / 2;
    }
}
