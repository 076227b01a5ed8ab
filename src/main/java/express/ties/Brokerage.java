package express.ties;

import java.util.Arrays;

/**
 * Who stands between the others: of the shortest ways between any two, how many lead through each. By Brandes, "A faster
 * algorithm for betweenness centrality" (2001), over arrays: the library takes six seconds for two thousand actors.
 */
final class Brokerage {

    private final Web web;
    private final double[] between;
    private final int[] order;
    private final int[] steps;
    private final double[] ways;
    private final double[] owed;

    private Brokerage(Web web) {
        this.web = web;
        this.between = new double[web.size()];
        this.order = new int[web.size()];
        this.steps = new int[web.size()];
        this.ways = new double[web.size()];
        this.owed = new double[web.size()];
    }

    /** For each actor the pairs of others for which it stands between, each pair counted once. */
    static double[] of(Web web) {
        var brokerage = new Brokerage(web);
        for (int from = 0; from < web.size(); from++) {
            brokerage.pay(from, brokerage.go(from));
        }
        return Arrays.stream(brokerage.between).map(twice -> twice / 2).toArray();
    }

    /** As a share of all pairs of others, from 0 to 1. */
    static double[] shares(Web web) {
        double pairs = (web.size() - 1.0) * (web.size() - 2.0) / 2;
        return Arrays.stream(of(web))
                .map(between -> pairs > 0 ? between / pairs : 0)
                .toArray();
    }

    /** Counts the shortest ways from there to all; how many it reaches. */
    private int go(int from) {
        Arrays.fill(steps, -1);
        Arrays.fill(ways, 0);
        Arrays.fill(owed, 0);
        int reached = 0;
        order[reached++] = from;
        steps[from] = 0;
        ways[from] = 1;
        for (int at = 0; at < reached; at++) {
            int here = order[at];
            for (int next : web.neighbours(here)) {
                if (steps[next] < 0) {
                    steps[next] = steps[here] + 1;
                    order[reached++] = next;
                }
                if (steps[next] == steps[here] + 1) {
                    ways[next] += ways[here];
                }
            }
        }
        return reached;
    }

    /** Goes back from the farthest and gives everybody on the way their share. */
    private void pay(int from, int reached) {
        for (int at = reached - 1; at > 0; at--) {
            int here = order[at];
            for (int before : web.neighbours(here)) {
                if (steps[before] == steps[here] - 1) {
                    owed[before] += ways[before] / ways[here] * (1 + owed[here]);
                }
            }
            between[here] += owed[here];
        }
    }
}
