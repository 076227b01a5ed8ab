package express.permits;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a country says to those of one status who want to work for themselves.
 *
 * @param source where it is said; nothing, if it is unknown
 * @param checked when somebody looked it up last
 * @param old whether that is so long ago that nobody should rely on it
 */
public record Rule(
        String country,
        Status status,
        Right right,
        @Nullable String source,
        @Nullable LocalDate checked,
        boolean old) {

    /** What somebody may. */
    public enum Right {
        ALLOWED,
        WITH_PERMIT,
        NOT,
        UNKNOWN;

        public String key() {
            return "permits.right." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Rule unknown(String country, Status status) {
        return new Rule(country, status, Right.UNKNOWN, null, null, false);
    }
}
