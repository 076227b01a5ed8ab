package express.committee;

import java.util.Locale;

/** By what an application is judged. None weighs more than another: the sum is never shown. */
enum Criterion {
    EXPERIENCE,
    FEASIBILITY,
    SURROUNDINGS,
    MONEY,
    ATTITUDE;

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "committee.criterion." + field();
    }

    /** The message key of what it asks. */
    String question() {
        return key() + ".question";
    }
}
