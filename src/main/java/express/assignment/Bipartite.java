package express.assignment;

/**
 * Who may go where and at what cost, in arrays: the edges of agent a stand from {@code first[a]} to
 * {@code first[a + 1]}, and every agent takes one of them.
 */
record Bipartite(int[] first, int[] task, long[] cost, int[] least, int[] most) {

    int agents() {
        return first.length - 1;
    }

    int tasks() {
        return least.length;
    }

    int edges() {
        return task.length;
    }

    /** Whether there are exactly as many places as agents, so that all are filled. */
    boolean isTight() {
        long places = 0;
        for (int room : most) {
            places += room;
        }
        return places == agents();
    }

    long value(int[] edgeOf) {
        long value = 0;
        for (int edge : edgeOf) {
            value += cost[edge];
        }
        return value;
    }

    int[] counts(int[] edgeOf) {
        int[] counts = new int[tasks()];
        for (int edge : edgeOf) {
            counts[task[edge]]++;
        }
        return counts;
    }

    /** What an agent pays at least when places have these prices. */
    long pays(int agent, long[] prices) {
        long pays = Long.MAX_VALUE;
        for (int edge = first[agent]; edge < first[agent + 1]; edge++) {
            pays = Math.min(pays, cost[edge] + prices[task[edge]]);
        }
        return pays;
    }

    /**
     * What nobody can go below, by duality: whatever the prices, all agents pay at least this, less what the places take
     * in at most. An assignment that costs as much is proven to be the best.
     */
    long bound(long[] prices) {
        long bound = 0;
        for (int agent = 0; agent < agents(); agent++) {
            bound += pays(agent, prices);
        }
        for (int j = 0; j < tasks(); j++) {
            bound -= prices[j] * (prices[j] > 0 ? most[j] : least[j]);
        }
        return bound;
    }
}
