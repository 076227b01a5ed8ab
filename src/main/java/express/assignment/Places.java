package express.assignment;

import java.util.Arrays;

/** Who holds the places of each task and at what bid: of every task a heap with the lowest on top. */
final class Places {

    private final int[] room;
    private final int[] base;
    private final int[] held;
    private final long[] bid;
    private final int[] holder;

    Places(int[] room) {
        this.room = room;
        this.base = new int[room.length + 1];
        for (int j = 0; j < room.length; j++) {
            base[j + 1] = base[j] + room[j];
        }
        this.held = new int[room.length];
        this.bid = new long[base[room.length]];
        this.holder = new int[base[room.length]];
    }

    void empty() {
        Arrays.fill(held, 0);
    }

    boolean isFull(int task) {
        return held[task] == room[task];
    }

    long lowest(int task) {
        return bid[base[task]];
    }

    /** Takes a free place, or that of the lowest bid; whose it was, or nobody (-1). */
    int take(int task, int agent, long offer) {
        if (isFull(task)) {
            int out = holder[base[task]];
            sink(task, agent, offer);
            return out;
        }
        rise(task, agent, offer);
        return -1;
    }

    private void rise(int task, int agent, long offer) {
        int top = base[task];
        int at = held[task]++;
        while (at > 0 && bid[top + (at - 1) / 2] > offer) {
            move(top, (at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        bid[top + at] = offer;
        holder[top + at] = agent;
    }

    private void sink(int task, int agent, long offer) {
        int top = base[task];
        int at = 0;
        for (int below = 1; below < held[task]; below = 2 * at + 1) {
            if (below + 1 < held[task] && bid[top + below + 1] < bid[top + below]) {
                below++;
            }
            if (bid[top + below] >= offer) {
                break;
            }
            move(top, below, at);
            at = below;
        }
        bid[top + at] = offer;
        holder[top + at] = agent;
    }

    private void move(int top, int from, int to) {
        bid[top + to] = bid[top + from];
        holder[top + to] = holder[top + from];
    }
}
