package express.policy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided, or from which money comes.
 *
 * @param place the lower stands first
 * @param reference by which it is cited
 * @param dated when it was decided
 * @param since the first year for which it holds
 * @param until the last year for which it holds
 * @param link where its own text can be read
 * @param version how often it was changed by hand, with its lines
 */
record Entry(
        String slug,
        Kind kind,
        int place,
        Said title,
        Said summary,
        @Nullable String reference,
        @Nullable LocalDate dated,
        @Nullable Integer since,
        @Nullable Integer until,
        Status status,
        @Nullable URI link,
        int version) {

    enum Kind {
        INSTRUMENT,
        FUND;

        String key() {
            return "policy.kind." + name();
        }
    }

    enum Status {
        PROPOSED,
        IN_FORCE,
        ENDED;

        String key() {
            return "policy.status." + name();
        }
    }

    String path() {
        return PolicyPages.PATH + "/" + slug;
    }

    String name(Locale reader) {
        return title.in(reader);
    }
}
