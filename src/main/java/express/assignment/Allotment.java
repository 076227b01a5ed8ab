package express.assignment;

/** The edge each agent takes, and the prices of the tasks that show how good this is. */
record Allotment(int[] edgeOf, long[] prices) {

    Quality quality(Bipartite of) {
        return new Quality(of.value(edgeOf), of.bound(prices));
    }
}
