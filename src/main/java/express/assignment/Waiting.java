package express.assignment;

/** Nodes in the order they came, each at most once. */
final class Waiting {

    private final int[] ring;
    private final boolean[] in;
    private int begin;
    private int size;

    Waiting(int nodes) {
        this.ring = new int[nodes];
        this.in = new boolean[nodes];
    }

    void fill(long[] excess) {
        for (int node = 0; node < excess.length; node++) {
            if (excess[node] > 0) {
                add(node);
            }
        }
    }

    void add(int node) {
        if (!in[node]) {
            in[node] = true;
            int at = begin + size++;
            ring[at < ring.length ? at : at - ring.length] = node;
        }
    }

    int poll() {
        int node = ring[begin];
        begin = begin + 1 == ring.length ? 0 : begin + 1;
        size--;
        in[node] = false;
        return node;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
