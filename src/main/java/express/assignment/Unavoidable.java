package express.assignment;

/** What any seating costs at least, beyond what the flow counts: so many spread over so few groups sit with each other. */
final class Unavoidable {

    private Unavoidable() {}

    /** Pairs of the same group among {@code size} people spread evenly over {@code groups}. */
    static long pairs(long size, long groups) {
        long each = size / groups;
        long more = size % groups;
        return more * (each + 1) * each / 2 + (groups - more) * each * (each - 1) / 2;
    }

    static long of(Roster roster, RosterFlow flow) {
        long cost = 0;
        for (int mix = 0; mix < roster.markOf.length; mix++) {
            if (!flow.prices(mix)) {
                cost += roster.mixPrice[mix] * sameMark(roster, mix) * roster.rounds;
            }
        }
        long rounds = (long) roster.rounds * (roster.rounds - 1) / 2;
        return cost + roster.of.prices().repeat() * rounds * repeats(roster);
    }

    private static long sameMark(Roster roster, int mix) {
        int[] sizes = new int[roster.marks[mix]];
        for (int mark : roster.markOf[mix]) {
            if (mark >= 0) {
                sizes[mark]++;
            }
        }
        long pairs = 0;
        for (int size : sizes) {
            pairs += pairs(size, roster.groups);
        }
        return pairs;
    }

    /** Who sat in one group of one round has to go somewhere in another; groups are as even as their sizes allow. */
    static long repeats(Roster roster) {
        int[] sizes = roster.least.clone();
        int left = roster.people;
        for (int size : sizes) {
            left -= size;
        }
        while (left > 0) {
            int smallest = -1;
            for (int g = 0; g < sizes.length; g++) {
                if (sizes[g] < roster.most[g] && (smallest < 0 || sizes[g] < sizes[smallest])) {
                    smallest = g;
                }
            }
            if (smallest < 0) {
                return 0;
            }
            sizes[smallest]++;
            left--;
        }
        long pairs = 0;
        for (int size : sizes) {
            pairs += pairs(size, roster.groups);
        }
        return pairs;
    }
}
