package express.committee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why somebody stands apart from an application. */
enum Ground {
    APPLIES,
    COACHES,
    REFERS,
    RELATED,
    GUARANTEES,
    WORKS_FOR,
    PREPARED,
    OTHER;

    /** Who prepared the file writes down what the others decide, and decides nothing. */
    boolean barsFromWriting() {
        return this != PREPARED;
    }

    /** Those that people say of themselves; the others are found. */
    static List<Ground> declarable() {
        return Arrays.stream(values())
                .filter(it -> it != APPLIES && it != PREPARED)
                .toList();
    }

    String key() {
        return "committee.ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
