package express.assignment;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Moves people and exchanges them, at first also for the worse, less and less so (simulated annealing), mostly between
 * groups that are likely for them. A rule once kept is not broken again. Who must sit together goes together.
 */
final class Exchanges {

    /** So many are looked at in a group for one to whom the other group is likely too. */
    private static final int LOOKS = 8;

    private final Hall hall;
    private final Roster roster;
    private final int[][] likely;
    private final boolean[][] isLikely;
    private final SplittableRandom random;
    private final BooleanSupplier stop;
    private final int[] going;
    private final int[] coming;
    private long bend;

    Exchanges(Hall hall, int[][] likely, long seed, BooleanSupplier stop) {
        this.hall = hall;
        this.roster = hall.roster;
        this.likely = likely;
        this.isLikely = new boolean[roster.people][roster.groups];
        for (int p = 0; p < roster.people; p++) {
            for (int g : likely[p]) {
                isLikely[p][g] = true;
            }
        }
        this.random = new SplittableRandom(seed);
        this.stop = stop;
        this.going = new int[roster.people];
        this.coming = new int[roster.people];
    }

    /** Rules may be broken on the way at so much each, as long as what is best keeps them; few enough seats to be remembered. */
    void bending(long steps, double warm, double cold, long price) {
        bend = price;
        run(steps, warm, cold);
    }

    /** Ends with what was best. */
    void run(long steps, double warm, double cold) {
        int[][] best = hall.seats();
        long least = hall.cost();
        var heat = new Heat(random, warm, cold, steps / 1024.0);
        for (long step = 0; step < steps; step++) {
            if ((step & 1023) == 0) {
                heat.cool();
                if (stop.getAsBoolean()) {
                    break;
                }
            }
            if (roster.rounds > 1 && (step & 7) == 0) {
                turn(heat);
            } else if ((step & 1023) == 1) {
                change(heat);
            } else {
                attempt(heat);
            }
            if (bend > 0 && hall.cost() < least) {
                least = hall.cost();
                best = hall.seats();
            }
        }
        if (hall.cost() > least) {
            hall.seat(best);
        }
    }

    private void attempt(Heat heat) {
        int r = random.nextInt(roster.rounds);
        int p = random.nextInt(roster.people);
        int to = where(p);
        int from = hall.group[r][p];
        if (from == to || isHeld(r, p) || !couldFollow(p, to)) {
            return;
        }
        int moving = block(r, p, from);
        int back = Math.min(hall.members[r].size(to), moving);
        if (roomFor(r, from, to, moving) && random.nextInt(4) == 0) {
            back = 0;
        }
        if (bend == 0 && moving == 1 && back == 1 && hall.keepsAllRules()) {
            exchange(r, p, to, heat);
        } else if (choose(r, to, from, back) && !isTaken(swap(r, from, to, moving, back), heat)) {
            swap(r, to, from, moving, back);
        }
    }

    private int where(int p) {
        return likely[p].length == 0 || random.nextInt(4) == 0
                ? random.nextInt(roster.groups)
                : likely[p][random.nextInt(likely[p].length)];
    }

    /** Prices are weighed before anybody moves, rules when both have. */
    private void exchange(int r, int p, int to, Heat heat) {
        int from = hall.group[r][p];
        int size = hall.members[r].size(to);
        int q = hall.members[r].get(to, random.nextInt(size));
        for (int i = 0; i < LOOKS && !isLikely[q][from]; i++) {
            q = hall.members[r].get(to, random.nextInt(size));
        }
        if (isHeld(r, q) || !couldFollow(q, from) || !heat.bears(hall.exchanged(r, p, q))) {
            return;
        }
        going[0] = p;
        coming[0] = q;
        if (swap(r, from, to, 1, 1) > roster.broken / 2) {
            swap(r, to, from, 1, 1);
        }
    }

    private boolean isTaken(long change, Heat heat) {
        long rules = Math.floorDiv(change + roster.broken / 2, roster.broken);
        if (rules > 0 && bend == 0) {
            return false;
        }
        return heat.bears(bend > 0 ? rules * bend + change - rules * roster.broken : change);
    }

    /** Two whole groups change places. */
    private void change(Heat heat) {
        int r = random.nextInt(roster.rounds);
        int from = random.nextInt(roster.groups);
        int to = random.nextInt(roster.groups);
        if (from == to) {
            return;
        }
        int moving = hall.members[r].size(from);
        int back = hall.members[r].size(to);
        for (int i = 0; i < moving; i++) {
            going[i] = hall.members[r].get(from, i);
        }
        for (int i = 0; i < back; i++) {
            coming[i] = hall.members[r].get(to, i);
        }
        if (!isTaken(swap(r, from, to, moving, back), heat)) {
            swap(r, to, from, moving, back);
        }
    }

    /** Somebody's two rounds the other way round, and those of one who sits just opposite: the same wishes, others to meet. */
    private void turn(Heat heat) {
        int one = random.nextInt(roster.rounds);
        int other = (one + 1 + random.nextInt(roster.rounds - 1)) % roster.rounds;
        int p = random.nextInt(roster.people);
        int from = hall.group[one][p];
        int to = hall.group[other][p];
        int q = from == to ? -1 : opposite(one, other, from, to);
        if (q < 0 || isFixed(one, other, p) || isFixed(one, other, q)) {
            return;
        }
        going[0] = p;
        coming[0] = q;
        long change = swap(one, from, to, 1, 1) + swap(other, to, from, 1, 1);
        if (!isTaken(change, heat)) {
            swap(one, to, from, 1, 1);
            swap(other, from, to, 1, 1);
        }
    }

    private int opposite(int one, int other, int from, int to) {
        int size = hall.members[one].size(to);
        int begin = size == 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size; i++) {
            int q = hall.members[one].get(to, begin + i < size ? begin + i : begin + i - size);
            if (hall.group[other][q] == from) {
                return q;
            }
        }
        return -1;
    }

    private boolean isFixed(int one, int other, int p) {
        return isHeld(one, p) || isHeld(other, p) || roster.together[p].length > 0;
    }

    private boolean isHeld(int r, int p) {
        return roster.pinned[r][p] >= 0 && roster.pinned[r][p] == hall.group[r][p];
    }

    /** A quick look; whether an interpreter is there is seen when weighed. */
    private boolean couldFollow(int p, int g) {
        return roster.speaks(p, hall.tongue[g]) || roster.interpreters.length > 0;
    }

    private boolean roomFor(int r, int from, int to, int moving) {
        return hall.members[r].size(to) + moving <= roster.most[to]
                && hall.members[r].size(from) - moving >= roster.least[from];
    }

    /** This one with all that must sit with them and do. */
    private int block(int r, int p, int from) {
        going[0] = p;
        int size = 1;
        for (int i = 0; i < size; i++) {
            for (int other : roster.together[going[i]]) {
                if (hall.group[r][other] == from && !contains(going, size, other)) {
                    going[size++] = other;
                }
            }
        }
        return size;
    }

    private static boolean contains(int[] in, int size, int wanted) {
        for (int i = 0; i < size; i++) {
            if (in[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean choose(int r, int group, int to, int wanted) {
        int size = hall.members[r].size(group);
        for (int i = 0; i < wanted; i++) {
            int q = hall.members[r].get(group, random.nextInt(size));
            if (isHeld(r, q) || !couldFollow(q, to) || contains(coming, i, q)) {
                return false;
            }
            coming[i] = q;
        }
        return true;
    }

    private long swap(int r, int from, int to, int moving, int back) {
        long change = 0;
        for (int i = 0; i < moving; i++) {
            change += hall.leave(r, going[i]);
        }
        for (int i = 0; i < back; i++) {
            change += hall.leave(r, coming[i]);
        }
        for (int i = 0; i < moving; i++) {
            change += hall.sit(r, going[i], to);
        }
        for (int i = 0; i < back; i++) {
            change += hall.sit(r, coming[i], from);
        }
        return change;
    }
}
