package express.assignment;

import java.util.OptionalLong;

/** What it would cost to seat one person elsewhere: by going there, or by exchange with one of those who are there. */
final class Alternatives {

    private final Hall hall;

    Alternatives(Hall hall) {
        this.hall = hall;
    }

    OptionalLong to(int round, int person, int group) {
        synchronized (hall) {
            int own = hall.group[round][person];
            if (own == group) {
                return OptionalLong.of(0);
            }
            long least = tried(round, person, -1, own, group);
            int[] others = new int[hall.members[round].size(group)];
            for (int i = 0; i < others.length; i++) {
                others[i] = hall.members[round].get(group, i);
            }
            for (int other : others) {
                least = Math.min(least, tried(round, person, other, own, group));
            }
            return least < hall.roster.broken ? OptionalLong.of(least) : OptionalLong.empty();
        }
    }

    private long tried(int round, int person, int other, int own, int group) {
        long change = swapped(round, person, other, own, group);
        swapped(round, person, other, group, own);
        return change;
    }

    private long swapped(int round, int person, int other, int from, int to) {
        long change = hall.leave(round, person);
        if (other >= 0) {
            change += hall.leave(round, other) + hall.sit(round, other, from);
        }
        return change + hall.sit(round, person, to);
    }
}
