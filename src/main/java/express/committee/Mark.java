package express.committee;

/** What a member says to one criterion. */
record Mark(int points, String comment) {

    static final int LEAST = 1;
    static final int MOST = 5;

    static String key(int points) {
        return "committee.points.p" + points;
    }
}
