package express.ties;

/**
 * Who reaches whom directly or over one other, and what would be lost of that without each. Two who are not tied lose each
 * other if only one stands between them, so nobody has to be taken out to know it.
 */
final class Reach {

    private long pairs;
    private final int[] within;
    private final int[] lost;

    private Reach(int size) {
        this.within = new int[size];
        this.lost = new int[size];
    }

    static Reach of(Web web) {
        var reach = new Reach(web.size());
        reach.look(web);
        return reach;
    }

    private void look(Web web) {
        int[] middles = new int[web.size()];
        int[] middle = new int[web.size()];
        int[] touched = new int[web.size()];
        boolean[] tied = new boolean[web.size()];
        for (int from = 0; from < web.size(); from++) {
            int[] neighbours = web.neighbours(from);
            int found = 0;
            mark(tied, neighbours, true);
            for (int over : neighbours) {
                for (int to : web.neighbours(over)) {
                    if (to != from && !tied[to]) {
                        if (middles[to]++ == 0) {
                            touched[found++] = to;
                        }
                        middle[to] = over;
                    }
                }
            }
            mark(tied, neighbours, false);
            within[from] = neighbours.length + found;
            pairs += within[from];
            for (int i = 0; i < found; i++) {
                int to = touched[i];
                if (to > from && middles[to] == 1) {
                    lost[middle[to]]++;
                }
                middles[to] = 0;
            }
        }
        pairs /= 2;
    }

    private static void mark(boolean[] tied, int[] neighbours, boolean mark) {
        for (int neighbour : neighbours) {
            tied[neighbour] = mark;
        }
    }

    /** How many pairs reach each other. */
    long pairs() {
        return pairs;
    }

    /** How many an actor reaches. */
    int within(int actor) {
        return within[actor];
    }

    /** How many pairs would reach each other if it were gone. */
    long pairsWithout(int actor) {
        return pairs - within[actor] - lost[actor];
    }
}
