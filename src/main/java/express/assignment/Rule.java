package express.assignment;

/** A rule that must be kept, by the label its caller gave to what it is about. */
public record Rule(Kind kind, String label) {

    public enum Kind {
        /** Somebody must get a place. */
        PLACED,
        /** Somebody must stay or sit where they are said to. */
        PINNED,
        /** As many are needed. */
        LEAST,
        /** No more fit in. */
        MOST,
        /** No more of a kind in one group. */
        SHARE,
        /** Everybody understands what a group works in. */
        LANGUAGE,
        /** Somebody in each group for a role. */
        ROLE,
        TOGETHER,
        APART,
        /** Any rule written as a sum. */
        SUM
    }
}
