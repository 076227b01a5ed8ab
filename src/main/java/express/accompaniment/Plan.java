package express.accompaniment;

import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one person.
 *
 * @param version counts what was written in it; 0 if nothing was
 * @param agreedVersion the one to which the person agreed last
 * @param agreedBy who wrote that down
 */
record Plan(
        int version,
        @Nullable Integer agreedVersion,
        @Nullable Instant agreedAt,
        @Nullable PersonId agreedBy,
        @Nullable Locale language,
        String interpreter,
        List<Goal> goals) {

    static final Plan EMPTY = new Plan(0, null, null, null, null, "", List.of());

    boolean empty() {
        return goals.isEmpty();
    }

    /** Whether the person agreed to it as it is now. */
    boolean agreed() {
        return agreedVersion != null && agreedVersion == version;
    }

    /** Whether it was changed since. */
    boolean changed() {
        return agreedVersion != null && agreedVersion < version;
    }

    Plan with(List<Goal> own) {
        return new Plan(version, agreedVersion, agreedAt, agreedBy, language, interpreter, own);
    }
}
