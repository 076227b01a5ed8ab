package express.rosters;

/**
 * That a mission suits somebody: all rules that concern them alone are kept.
 *
 * @param cost of wishes that are not met, from 0 to 100
 * @param cents what they would get for it
 */
record Fit(String shift, String member, int cost, long cents) {

    static final int DEAREST = 100;

    Fit {
        if (cost < 0 || cost > DEAREST) {
            throw new IllegalArgumentException("a wish of " + cost);
        }
    }

    Fit(String shift, String member, int cost) {
        this(shift, member, cost, 0);
    }
}
