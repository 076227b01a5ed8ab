package express.search;

/** How much more what was confirmed of late and what has standing counts: gently, so that words decide. */
record Ranking(int today) {

    private static final float STANDING = 0.15f;
    private static final float FRESH = 0.15f;

    /** After so many days half of the freshness is gone. */
    private static final float HALF = 365;

    static final float HIGHEST = 1 + STANDING + FRESH;

    float factor(Columns columns, int document) {
        int confirmed = columns.confirmed(document);
        float fresh = confirmed == Integer.MIN_VALUE ? 0 : HALF / (HALF + Math.max(0, today - confirmed));
        return 1 + STANDING * Math.clamp(columns.standing(document), 0, 1) + FRESH * fresh;
    }
}
