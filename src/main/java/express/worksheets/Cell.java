package express.worksheets;

import java.util.Locale;

/** One thing that is said in a line. */
enum Cell {
    WORDS(500),
    STEP(40),
    WHO(300),
    PARTNERS(300),
    NOTE(2_000),
    CHOICE(40),
    /** From 1 to 5. */
    GRADE(1),
    INFLUENCE(1),
    DUE(10),
    /** On what a cause or an effect hangs. */
    PARENT(60);

    private final int longest;

    Cell(int longest) {
        this.longest = longest;
    }

    int longest() {
        return longest;
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
