package express.assignment;

/** What goes along each arc, and heights of the nodes that show how good this is. */
record Flow(Network through, int[] amounts, long[] heights) {

    Quality quality() {
        return new Quality(through.value(amounts), through.bound(heights));
    }
}
