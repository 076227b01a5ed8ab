package express.adoptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a network told at one time of what it adapted.
 *
 * @param number the first is made with the adoption
 * @param said what was told
 */
record Report(int number, Said said, Instant at) {

    /**
     * @param since when it began, or will begin while it is planned
     * @param until when it stopped
     * @param result what came of it, in words
     * @param reason why it stopped
     * @param language in which result and reason are written
     */
    record Said(
            State state,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String result,
            @Nullable String reason,
            Locale language) {

        static Said planned(Locale language) {
            return new Said(State.PLANNED, null, null, null, null, language);
        }
    }
}
