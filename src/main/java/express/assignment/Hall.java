package express.assignment;

import java.util.Arrays;

/** Who sits where, counted so that an exchange is weighed in a few steps: taking a seat and leaving it tell what changes. */
final class Hall {

    final Roster roster;
    final int[] tongue;
    /** Of each round and person; -1 while standing. */
    final int[][] group;

    final Members[] members;
    private final int[][][] marked;
    private final int[][][] met;
    private final int[][] visits;
    private final int[][] played;
    private final int[][] lost;
    private long cost;

    Hall(Roster roster, int[] tongue) {
        this.roster = roster;
        this.tongue = tongue;
        int rounds = roster.rounds;
        int groups = roster.groups;
        this.group = new int[rounds][roster.people];
        this.members = new Members[rounds];
        this.marked = new int[roster.markOf.length][rounds][];
        this.met = new int[rounds][rounds][groups * groups];
        this.visits = new int[roster.people][groups];
        this.played = new int[rounds][groups * roster.roles];
        this.lost = new int[rounds][groups];
        for (int r = 0; r < rounds; r++) {
            Arrays.fill(group[r], -1);
            members[r] = new Members(groups, roster.people);
            for (int mix = 0; mix < marked.length; mix++) {
                marked[mix][r] = new int[groups * roster.marks[mix]];
            }
            for (int g = 0; g < groups; g++) {
                cost += roster.broken * (roster.least[g] + roster.roles);
            }
        }
    }

    /** Everything together; every rule broken counts more than all that has a price. */
    long cost() {
        return cost;
    }

    boolean keepsAllRules() {
        return cost < roster.broken;
    }

    /** What changes when somebody takes a seat. */
    long sit(int r, int p, int g) {
        long change = seat(r, p, g);
        change += roster.broken * (sizeBroken(g, members[r].size(g) + 1) - sizeBroken(g, members[r].size(g)));
        change += shares(r, p, g) + meetings(r, p, g) - filled(r, p, g);
        change += visits[p][g]++ > 0 ? roster.of.prices().again() : 0;
        count(r, p, g, 1);
        group[r][p] = g;
        members[r].add(p, g);
        change += roster.broken * newlyLost(r, p, g);
        cost += change;
        return change;
    }

    /** What changes when somebody leaves their seat. */
    long leave(int r, int p) {
        int g = group[r][p];
        long change = -seat(r, p, g);
        change += roster.broken * (sizeBroken(g, members[r].size(g) - 1) - sizeBroken(g, members[r].size(g)));
        change += roster.broken * -lostWith(r, p, g);
        group[r][p] = -1;
        members[r].remove(p, g);
        change += roster.broken * lostWithout(r, p, g);
        count(r, p, g, -1);
        change += filled(r, p, g) - shares(r, p, g) - meetings(r, p, g);
        change -= --visits[p][g] > 0 ? roster.of.prices().again() : 0;
        cost += change;
        return change;
    }

    /** How prices change when these two change places, whatever the rules; nobody moves. */
    long exchanged(int r, int p, int q) {
        int g = group[r][p];
        int h = group[r][q];
        long change = moved(r, p, g, h) + moved(r, q, h, g);
        for (int mix = 0; mix < marked.length; mix++) {
            int one = roster.markOf[mix][p];
            int other = roster.markOf[mix][q];
            if (one != other && roster.mixPrice[mix] > 0) {
                int[] counts = marked[mix][r];
                int marks = roster.marks[mix];
                long more = one < 0 ? 0 : counts[h * marks + one] - counts[g * marks + one] + 1;
                more += other < 0 ? 0 : counts[g * marks + other] - counts[h * marks + other] + 1;
                change += roster.mixPrice[mix] * more;
            }
        }
        long met = 0;
        for (int other = 0; other < roster.rounds; other++) {
            int one = group[other][p] * roster.groups;
            int two = group[other][q] * roster.groups;
            if (other != r && one != two) {
                int[] counts = this.met[other][r];
                met += counts[one + h] - counts[one + g] + counts[two + g] - counts[two + h] + 2;
            }
        }
        return change + met * roster.of.prices().repeat();
    }

    /** What somebody's own wishes cost more elsewhere. */
    private long moved(int r, int p, int from, int to) {
        long change = roster.wish[p][to] - roster.wish[p][from];
        int before = roster.before[r][p];
        change += before < 0 ? 0 : roster.move * ((before == from ? 1 : 0) - (before == to ? 1 : 0));
        int again = (visits[p][to] > 0 ? 1 : 0) - (visits[p][from] > 1 ? 1 : 0);
        return change + again * roster.of.prices().again();
    }

    /** What depends on this one and their pairs alone. */
    private long seat(int r, int p, int g) {
        long broken = roster.pinned[r][p] >= 0 && roster.pinned[r][p] != g ? 1 : 0;
        for (int other : roster.together[p]) {
            broken += group[r][other] >= 0 && group[r][other] != g ? 1 : 0;
        }
        for (int other : roster.apart[p]) {
            broken += group[r][other] == g ? 1 : 0;
        }
        boolean moved = roster.before[r][p] >= 0 && roster.before[r][p] != g;
        return roster.broken * broken + (moved ? roster.move : 0) + roster.wish[p][g];
    }

    private int sizeBroken(int g, int size) {
        return Math.max(0, roster.least[g] - size) + Math.max(0, size - roster.most[g]);
    }

    private long shares(int r, int p, int g) {
        long change = 0;
        for (int mix = 0; mix < marked.length; mix++) {
            int mark = roster.markOf[mix][p];
            if (mark >= 0) {
                int already = marked[mix][r][g * roster.marks[mix] + mark];
                change += roster.mixPrice[mix] * already + (already >= roster.share[mix] ? roster.broken : 0);
            }
        }
        return change;
    }

    /** Those who sit here and sat with this one in another round. */
    private long meetings(int r, int p, int g) {
        long again = 0;
        for (int other = 0; other < roster.rounds; other++) {
            int there = group[other][p];
            if (other != r && there >= 0) {
                again += met[r][other][g * roster.groups + there];
            }
        }
        return again * roster.of.prices().repeat();
    }

    private long filled(int r, int p, int g) {
        long filled = 0;
        for (long plays = roster.plays[p]; plays != 0; plays &= plays - 1) {
            int role = Long.numberOfTrailingZeros(plays);
            filled += played[r][g * roster.roles + role] == 0 ? roster.broken : 0;
        }
        return filled;
    }

    private void count(int r, int p, int g, int one) {
        for (int mix = 0; mix < marked.length; mix++) {
            int mark = roster.markOf[mix][p];
            if (mark >= 0) {
                marked[mix][r][g * roster.marks[mix] + mark] += one;
            }
        }
        for (int other = 0; other < roster.rounds; other++) {
            int there = group[other][p];
            if (other != r && there >= 0) {
                met[r][other][g * roster.groups + there] += one;
                met[other][r][there * roster.groups + g] += one;
            }
        }
        for (long plays = roster.plays[p]; plays != 0; plays &= plays - 1) {
            played[r][g * roster.roles + Long.numberOfTrailingZeros(plays)] += one;
        }
    }

    private int newlyLost(int r, int p, int g) {
        int already = lost[r][g];
        lost[r][g] = roster.interprets[p] ? countLost(r, g) : already + (isLost(r, p, g) ? 1 : 0);
        return lost[r][g] - already;
    }

    private int lostWith(int r, int p, int g) {
        int with = roster.interprets[p] ? lost[r][g] : isLost(r, p, g) ? 1 : 0;
        lost[r][g] -= with;
        return with;
    }

    private int lostWithout(int r, int p, int g) {
        if (!roster.interprets[p]) {
            return 0;
        }
        lost[r][g] = countLost(r, g);
        return lost[r][g];
    }

    private int countLost(int r, int g) {
        int count = 0;
        for (int i = 0; i < members[r].size(g); i++) {
            count += isLost(r, members[r].get(g, i), g) ? 1 : 0;
        }
        return count;
    }

    /** Whether somebody would not understand what is said in this group as it sits. */
    boolean isLost(int r, int p, int g) {
        if (roster.speaks(p, tongue[g])) {
            return false;
        }
        for (int interpreter : roster.interpreters) {
            if (group[r][interpreter] == g && roster.helps(interpreter, p, tongue[g])) {
                return false;
            }
        }
        return true;
    }

    int[][] seats() {
        return Arrays.stream(group).map(int[]::clone).toArray(int[][]::new);
    }

    void seat(int[][] seats) {
        for (int r = 0; r < seats.length; r++) {
            for (int p = 0; p < roster.people; p++) {
                if (group[r][p] >= 0 && group[r][p] != seats[r][p]) {
                    leave(r, p);
                }
                if (group[r][p] < 0) {
                    sit(r, p, seats[r][p]);
                }
            }
        }
    }
}
